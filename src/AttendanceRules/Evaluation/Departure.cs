using AttendanceRules.Model;
using AttendanceRules.Model.Rules;
using AttendanceRules.Records;

namespace AttendanceRules.Evaluation;

/// <summary>
/// After a pupil has left, no duty of the school begins but those that begin with leaving; what has begun, and the authority's, stay (S7).
/// </summary>
internal static class Departure
{
    public static bool IsMootAfterLeaving(Book book, SubjectFile file, DutyDeclaration rule, DateOnly since) =>
        IsMootAfterLeaving(book, file, rule, null, since);

    /// <param name="book">The rules.</param>
    /// <param name="file">The pupil.</param>
    /// <param name="rule">The rule that calls.</param>
    /// <param name="lines">What it calls for; null: all its lines.</param>
    /// <param name="since">The day it began, or the earliest on which it may have.</param>
    public static bool IsMootAfterLeaving(Book book, SubjectFile file, DutyDeclaration rule, IReadOnlyList<LineDeclaration>? lines,
        DateOnly since) =>
        file.Pupil?.Left is { } left && since > left && rule is not RuleDeclaration { On.IsLeaving: true }
        && AreUntilLeaving(book, lines ?? rule.Lines);

    /// <summary>Whether no call of the rule begins after the pupil has left.</summary>
    public static bool IsUntilLeaving(Book book, RuleDeclaration rule) =>
        rule is not { On.IsLeaving: true } && AreUntilLeaving(book, rule.Lines);

    private static bool AreUntilLeaving(Book book, IReadOnlyList<LineDeclaration> lines)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            if (!IsUntilLeaving(book, lines[i].Declared.By))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsUntilLeaving(Book book, IReadOnlyList<string> by)
    {
        for (var i = 0; i < by.Count; i++)
        {
            if (book.UntilLeaving.Contains(by[i]))
            {
                return true;
            }
        }

        return false;
    }
}
