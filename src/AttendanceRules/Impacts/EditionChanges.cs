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
        return Stretches(before, after, label).SelectMany(s => s.Texts.Select(t => new RuleChange
        {
            Kind = kind, Of = of, Id = id, Stage = t.Stage, From = s.From, To = s.To, Member = t.Member,
            Text = t.Text + Days(s.From, s.To) + ".",
        }));
    }

    /// <summary>The days in words: <c> from 1 September 2026 to 31 August 2027</c>.</summary>
    public static string Days(DateOnly from, DateOnly? to) =>
        $" from {ValueWords.Date(from)}" + (to is { } last ? " to " + ValueWords.Date(last) : "");

    // Stretches of days with the same differences are one.
    private static List<(DateOnly From, DateOnly? To, IReadOnlyList<MemberDifference> Texts)> Stretches(
        IReadOnlyList<DatedItem> before, IReadOnlyList<DatedItem> after, string label)
    {
        var days = before.Concat(after).SelectMany(e => e.To is { } to ? new[] { e.From, to.PlusDays(1) } : [e.From]).Distinct().Order()
            .ToList();
        var found = new List<(DateOnly From, DateOnly? To, IReadOnlyList<MemberDifference> Texts)>();
        for (var i = 0; i < days.Count; i++)
        {
            DateOnly? to = i + 1 < days.Count ? days[i + 1].PlusDays(-1) : null;
            var texts = Texts(label, ItemOn(before, days[i]), ItemOn(after, days[i]), before.Count > 0 && after.Count > 0);
            if (found.Count > 0 && found[^1].Texts.SequenceEqual(texts))
            {
                found[^1] = found[^1] with { To = to };
            }
            else
            {
                found.Add((days[i], to, texts));
            }
        }

        return found;
    }

    private static JsonItem? ItemOn(IReadOnlyList<DatedItem> editions, DateOnly day) =>
        editions.FirstOrDefault(e => e.IsInForce(day))?.Item;

    private static IReadOnlyList<MemberDifference> Texts(string label, JsonItem? was, JsonItem? now, bool isInBoth) =>
        (was, now) switch
        {
            (null, null) => [],
            (null, _) => [new(null, "", isInBoth ? $"{label} is in force, and was not," : $"{label} is added, in force")],
            (_, null) => [new(null, "", isInBoth ? $"{label} is not in force, and was," : $"{label} is removed; it was in force")],
            _ => [.. MemberDifferences.Of(label, was, now, MemberDifferences.OfEditions)],
        };
}
