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
    public static bool IsMootAfterLeaving(Book book, SubjectFile file, DutyDeclaration rule, IEnumerable<LineDeclaration>? lines,
        DateOnly since) =>
        file.Pupil?.Left is { } left && since > left && rule is not RuleDeclaration { On.IsLeaving: true }
        && AreUntilLeaving(book, lines ?? rule.Lines);

    /// <summary>Whether no call of the rule begins after the pupil has left.</summary>
    public static bool IsUntilLeaving(Book book, RuleDeclaration rule) =>
        rule is not { On.IsLeaving: true } && AreUntilLeaving(book, rule.Lines);

    // A method of its own: what a lambda holds is else made for each pupil, and few have left.
    private static bool AreUntilLeaving(Book book, IEnumerable<LineDeclaration> lines) =>
        lines.All(l => l.Declared.By.Any(book.UntilLeaving.Contains));
}
