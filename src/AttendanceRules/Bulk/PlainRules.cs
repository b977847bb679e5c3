using AttendanceRules.Evaluation;
using AttendanceRules.Evaluation.Expressions;
using AttendanceRules.Evaluation.Facts;
using AttendanceRules.Evaluation.Windows;
using AttendanceRules.Model.Facts;
using AttendanceRules.Model.Rules;
using AttendanceRules.Records;

namespace AttendanceRules.Bulk;

/// <summary>What a rule without an event needs to be known of a pupil besides its condition, read without making anything.</summary>
internal static class PlainRules
{
    /// <summary>Whether something that the rule needs is not certainly so.</summary>
    public static bool Lacks(DutyDeclaration rule, EvaluationContext at)
    {
        for (var i = 0; i < rule.Needs.Count; i++)
        {
            if (rule.Needs[i].HoldsOnce(at, null) != Truth.True)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Whether it is known which actions supply what a rule lacks: each need that is not certainly met is a question, and it is not open
    /// whether that is asked. What else may be missing is found in what a condition rests on.
    /// </summary>
    public static bool AreSuppliersKnown(RuleDeclaration rule, EvaluationContext at)
    {
        for (var i = 0; i < rule.Needs.Count; i++)
        {
            if (rule.Needs[i].HoldsOnce(at, null) != Truth.True
                && !(rule.Needs[i] is QuestionName question && question.When?.Evaluate(at) != Truth.Undecided))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether it is not known when the rule's cycle began, and somebody could say.</summary>
    public static bool IsCycleOpen(RuleDeclaration rule, EvaluationContext at) =>
        rule.Cycle?.On(at).State == ValueState.Unknown && rule.Cycle.Missing(at).Count > 0;

    /// <summary>Whether the records settle the action in a cycle: it is done, or arranged.</summary>
    /// <param name="file">The pupil's records.</param>
    /// <param name="date">The date.</param>
    /// <param name="action">The action.</param>
    /// <param name="parent">The parent; null: all.</param>
    /// <param name="from">The first day of the cycle.</param>
    /// <param name="until">Entries from this day on are of the next event.</param>
    /// <param name="used">Entries that count for something else.</param>
    public static Truth Settled(SubjectFile file, DateOnly date, ActionDeclaration action, string? parent, DateOnly from, DateOnly until,
        in UsedEntries used)
    {
        if (!action.IsRecorded || !file.Casework.IsSupplied)
        {
            return action.IsRecorded ? Truth.Undecided : Truth.False;
        }

        var (entries, most) = (file.Casework.Of(action.Id), Truth.False);
        for (var i = 0; i < entries.Count; i++)
        {
            var entry = entries[i];
            var on = entry.IsEffective(date) ? entry.EffectiveDate(date) : entry.IsArranged(date) ? entry.Date : null;
            var own = on >= from && on < until && !used.Has(entry) ? entry.Concerns(parent, action.IsLegal) : Truth.False;
            most = own > most ? own : most;
        }

        return most;
    }

    /// <summary>Whether the action is on record in a cycle; one that is only arranged is not.</summary>
    /// <param name="file">The pupil's records.</param>
    /// <param name="date">The date.</param>
    /// <param name="action">The action: no legal step.</param>
    /// <param name="parent">The parent; null: all.</param>
    /// <param name="from">The first day of the cycle.</param>
    /// <param name="used">Entries that count for something else.</param>
    public static bool IsOnRecord(
        SubjectFile file, DateOnly date, ActionDeclaration action, string? parent, DateOnly from, in UsedEntries used)
    {
        var entries = file.Casework.Of(action.Id);
        for (var i = 0; i < entries.Count; i++)
        {
            if (entries[i].IsEffective(date) && entries[i].EffectiveDate(date) >= from && entries[i].MayConcern(parent)
                && !used.Has(entries[i]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a step that was arranged for a day that is past waits for its outcome (S28).</summary>
    public static bool HasMissedStep(SubjectFile file, DateOnly date)
    {
        for (var i = 0; i < file.Casework.Entries.Count; i++)
        {
            if (file.Casework.Entries[i].IsArranged(date) && file.Casework.Entries[i].Due < date)
            {
                return true;
            }
        }

        return false;
    }
}
