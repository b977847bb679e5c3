using AttendanceRules.Advice;
using AttendanceRules.Model;
using AttendanceRules.Model.Rules;

namespace AttendanceRules.Evaluation.Kept;

/// <summary>What of the records is read of an advice once rules and pathways have said what they call for.</summary>
internal sealed class AroundReads
{
    private readonly (string Action, ReadSet Reads)[] withholding;

    public AroundReads(Book book, InForce inForce, NameReads names)
    {
        (Levels, Groups, Notices) = (names.New(), names.New(), names.New());
        withholding = [.. inForce.Withholding.Select(r => (r.Withhold!, Of(r, names)))];
        foreach (var level in book.Priorities)
        {
            names.Add(Levels, level.When?.Names ?? []);
        }

        names.Add(Groups, inForce.Groups.Select(g => g.When));
        names.Add(Notices, inForce.Bands);
        names.Add(Notices, inForce.Casework);
        foreach (var action in book.Actions.Values.Where(a => a.IsLegal))
        {
            names.AddAction(Notices, action.Id);
        }
    }

    /// <summary>What decides the order of lines.</summary>
    public ReadSet Levels { get; }

    /// <summary>What decides in which groups the pupil is.</summary>
    public ReadSet Groups { get; }

    /// <summary>What decides notices on the records, of what answers and entries say.</summary>
    public ReadSet Notices { get; }

    /// <summary>
    /// Whether a change may hold back lines that were not held back, or let those go that were. A rule that withholds an action is asked
    /// nothing where no line calls for that. Where a change adds a line that may be withheld, all are made anew anyway.
    /// </summary>
    /// <param name="touched">What changed.</param>
    /// <param name="heldBack">Whether lines were held back before.</param>
    /// <param name="before">The lines before.</param>
    public bool MayHoldBack(ReadSet touched, bool heldBack, IReadOnlyList<RecommendedAction> before)
    {
        foreach (var (action, reads) in withholding)
        {
            if (reads.Meets(touched) && (heldBack || IsCalledFor(action, before)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a rule may withhold an action.</summary>
    public bool MayWithhold(string action)
    {
        foreach (var (held, _) in withholding)
        {
            if (held == action)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsCalledFor(string action, IReadOnlyList<RecommendedAction> lines)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Action == action)
            {
                return true;
            }
        }

        return false;
    }

    private static ReadSet Of(RuleDeclaration rule, NameReads names)
    {
        var found = names.New();
        names.Add(found, rule.When.Names);
        return found;
    }
}
