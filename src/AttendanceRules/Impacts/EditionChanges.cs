using AttendanceRules.Calendar;
using AttendanceRules.Insight;
using AttendanceRules.Json;

namespace AttendanceRules.Impacts;

/// <summary>
/// What differs between the editions of a declaration in two books: the edition in force on each day is held against that of the other
/// book, whatever the editions are called.
/// </summary>
internal static class EditionChanges
{
    public static IEnumerable<RuleChange> Between(
        string of, string id, string label, IReadOnlyList<DatedItem> before, IReadOnlyList<DatedItem> after)
    {
        var kind = before.Count == 0 ? RuleChangeKind.Added : after.Count == 0 ? RuleChangeKind.Removed : RuleChangeKind.Changed;
        var days = before.Concat(after).SelectMany(e => e.To is { } to ? new[] { e.From, to.PlusDays(1) } : [e.From]);
        var isInBoth = kind == RuleChangeKind.Changed;
        var stretches = DayStretches.Of(days, d => Texts(label, ItemOn(before, d), ItemOn(after, d), isInBoth));
        return stretches.SelectMany(s => s.Differences.Select(t => new RuleChange
        {
            Kind = kind, Of = of, Id = id, Stage = t.Stage, From = s.From, To = s.To, Member = t.Member,
            Text = t.Text + Days(s.From, s.To) + ".",
        }));
    }

    /// <summary>The days in words: <c> from 1 September 2026 to 31 August 2027</c>.</summary>
    public static string Days(DateOnly from, DateOnly? to) =>
        $" from {ValueWords.Date(from)}" + (to is { } last ? " to " + ValueWords.Date(last) : "");

    private static JsonItem? ItemOn(IReadOnlyList<DatedItem> editions, DateOnly day) =>
        editions.FirstOrDefault(e => e.IsInForce(day))?.Item;

    private static IReadOnlyList<MemberDifference> Texts(string label, JsonItem? was, JsonItem? now, bool isInBoth) =>
        (was, now) switch
        {
            (null, null) => [],
            (null, _) => [new(null, "", isInBoth ? $"{label} is newly in force" : $"{label} is added, in force")],
            (_, null) => [new(null, "", isInBoth ? $"{label} is no longer in force" : $"{label} is removed; it was in force")],
            _ => [.. MemberDifferences.Of(label, was, now, MemberDifferences.OfEditions)],
        };
}
