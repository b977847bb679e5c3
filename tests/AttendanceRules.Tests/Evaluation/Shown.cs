using AttendanceRules.Advice;
using AttendanceRules.Evaluation;
using AttendanceRules.Evaluation.Verdicts;
using AttendanceRules.Model.Values;
using AttendanceRules.Records;

namespace AttendanceRules.Tests.Evaluation;

/// <summary>
/// Advice in short lines: <c>write to A</c> is certain, <c>? write: q</c> is open and lacks q, <c>! write: n by ask</c> is blocked until
/// n, which ask supplies, <c>x write: w</c> is withheld by w, and
/// <c>failed: </c> is a rule that could not be evaluated.
/// </summary>
internal static class Shown
{
    public static IEnumerable<string> Lines(PupilAdvice advice) => advice.Actions.Select(Name)
        .Concat(advice.Undecided.Select(u => $"? {Name(u.Action, u.Parent)}: {string.Join(", ", u.Missing)}"))
        .Concat(advice.Blocked.Select(b => $"! {Name(b.Action, b.Parent)}: {string.Join(", ", b.Missing)}"
            + (b.SuppliedBy.Count == 0 ? "" : $" by {string.Join(", ", b.SuppliedBy)}")))
        .Concat(advice.Withheld.Select(w => $"x {Name(w.Action, w.Parent)}: {w.Rule}"))
        .Concat(advice.Notices.Where(n => n.Code == Notice.RuleFailed).Select(n => $"failed: {n.Text}"));

    public static string Text(PupilAdvice advice) => string.Join(" | ", Lines(advice).Order(StringComparer.Ordinal));

    /// <summary>The same with days: <c>write due 09-12 since 09-08 Overdue</c>; what has no day has a length, or a dash.</summary>
    public static IEnumerable<string> Dated(PupilAdvice advice) => advice.Actions.Select(a =>
        $"{Name(a)} due {Day(a.Due) ?? a.DueIn ?? "-"} since {Day(a.Since)} {a.Status}");

    /// <summary>Pathways: where they are and since when, until when, and what is next with its first day and what it lacks.</summary>
    public static string Position(PathwayPosition position) =>
        $"{position.Stage ?? "-"}{(position.Since is { } since ? $" since {Day(since)}" : "")} {position.Status}"
        + $"{(position.Until is { } until ? $" until {Day(until)}" : "")} cycle {Day(position.Cycle)}"
        + string.Concat(position.Next.Select(n => $"; {n.Stage} {n.Status}{(n.Earliest is { } day ? $" from {Day(day)}" : "")}"
            + (n.Missing.Count == 0 ? "" : $" lacks {string.Join(", ", n.Missing)}")));

    /// <summary>
    /// Verdicts: <c>rule/write to A: InForce Condition Fulfilled?q</c> with <c>?</c> where a gate is open and lacks q, <c>x</c> where one
    /// blocks, with what is meant in brackets.
    /// </summary>
    public static IEnumerable<string> Verdicts(RuleBook rules, PupilRecord pupil, DateOnly on, params string[] of)
    {
        var (book, log) = (rules.Book, new VerdictLog());
        new Advisor(book, book.FileOf(pupil, book.TimeOf(pupil.Calendar), null, null), on, null, log).Advise();
        return log.Verdicts.Where(v => of.Contains(v.Duty.Id)).Select(Verdict);
    }

    public static string Verdict(Verdict v) =>
        $"{v.Duty.Id}{(v.Action is null ? "" : "/" + Name(v.Action, v.Parent))}{(v.Event is { } e ? $" on {Day(e.Date)}" : "")}: "
        + string.Join(' ', v.Gates.Select(Gate));

    private static string Gate(GateOutcome gate) =>
        $"{gate.Gate}{(gate.Passed == Truth.True ? "" : gate.Passed == Truth.False ? "x" : "?" + string.Join(',', gate.Missing))}"
        + $"{(gate.Detail.Length == 0 ? "" : $"[{gate.Detail}]")}{(gate.Until is { } until ? $"({Day(until)})" : "")}";

    private static string Name(RecommendedAction a) => Name(a.Action, a.Parent);

    private static string Name(string action, string? parent) => parent is null ? action : $"{action} to {parent}";

    private static string? Day(DateOnly? day) => day?.ToString("MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
