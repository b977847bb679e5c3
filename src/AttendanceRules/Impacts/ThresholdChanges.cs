using AttendanceRules.Model;
using AttendanceRules.Model.Facts;
using AttendanceRules.Model.Values;

namespace AttendanceRules.Impacts;

/// <summary>The days on which a threshold has another value, or another source, by one book than by another.</summary>
internal static class ThresholdChanges
{
    public static IEnumerable<RuleChange> Between(SymbolSet before, SymbolSet after) =>
        before.Thresholds.Intersect(after.Thresholds, StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .SelectMany(n => before.Find(n) is ThresholdName was && after.Find(n) is ThresholdName now ? Between(was, now) : []);

    private static IEnumerable<RuleChange> Between(ThresholdName was, ThresholdName now) =>
        DayStretches.Of(was.Values.Concat(now.Values).Select(v => v.From), d => [.. Differences(was, now, d)])
            .SelectMany(s => s.Differences.Select(t => new RuleChange
            {
                Kind = RuleChangeKind.Changed, Of = "threshold", Id = now.Name, From = s.From, To = s.To, Member = t.Member,
                Text = $"Threshold {now.Name}: {t.Text}{EditionChanges.Days(s.From, s.To)}.",
            }));

    private static IEnumerable<MemberDifference> Differences(ThresholdName was, ThresholdName now, DateOnly day)
    {
        var (before, after) = (was.On(day), now.On(day));
        if (before != after || (before is not null && was.Unit != now.Unit))
        {
            yield return new(null, "values",
                $"{Value(before, was, was.Unit != now.Unit || after is null)} → {Value(after, now, true)}");
        }

        // Where one has no value there is nothing to cite.
        if (before is not null && after is not null && was.SourceOn(day) != now.SourceOn(day))
        {
            yield return new(null, "sources", $"source {Source(was, day)} → {Source(now, day)}");
        }
    }

    private static string Source(ThresholdName threshold, DateOnly day) =>
        threshold.SourceOn(day) is { Length: > 0 } source ? $"'{source}'" : "none";

    // The unit is named once where both have it.
    private static string Value(Ratio? value, ThresholdName of, bool namesUnit) => (value, of.Unit) switch
    {
        (null, _) => "no value",
        ({ } number, Unit.Percent) => $"{number}%",
        ({ } number, Unit.Money) when of.Currency is { } currency => currency.Text((decimal)number.A / number.B),
        ({ } number, var unit) when namesUnit => $"{number} {UnitWords.Of(unit, number == Ratio.Of(1))}".TrimEnd(),
        ({ } number, _) => number.ToString(),
    };
}
