using AttendanceRules.Calendar;
using AttendanceRules.Model;
using AttendanceRules.Model.Facts;
using AttendanceRules.Model.Values;

namespace AttendanceRules.Impacts;

/// <summary>The days on which a threshold has another value by one book than by another.</summary>
internal static class ThresholdChanges
{
    public static IEnumerable<RuleChange> Between(SymbolSet before, SymbolSet after) =>
        before.Thresholds.Intersect(after.Thresholds, StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .SelectMany(n => before.Find(n) is ThresholdName was && after.Find(n) is ThresholdName now ? Between(was, now) : []);

    private static List<RuleChange> Between(ThresholdName was, ThresholdName now)
    {
        var days = was.Values.Concat(now.Values).Select(v => v.From).Distinct().Order().ToList();
        var found = new List<RuleChange>();
        for (var i = 0; i < days.Count;)
        {
            // As long as both stay what they are, it is one change.
            var day = days[i];
            while (++i < days.Count && was.On(days[i]) == was.On(day) && now.On(days[i]) == now.On(day))
            {
            }

            DateOnly? to = i < days.Count ? days[i].PlusDays(-1) : null;
            var (member, text) = Text(was, now, day);
            if (text.Length > 0)
            {
                found.Add(new RuleChange
                {
                    Kind = RuleChangeKind.Changed, Of = "threshold", Id = now.Name, From = day, To = to, Member = member,
                    Text = $"Threshold {now.Name}: {text}{EditionChanges.Days(day, to)}.",
                });
            }
        }

        return found;
    }

    private static (string Member, string Text) Text(ThresholdName was, ThresholdName now, DateOnly day)
    {
        var (before, after) = (was.On(day), now.On(day));
        return before != after || (before is not null && was.Unit != now.Unit)
            ? ("values", $"{Value(before, was.Unit, was.Unit != now.Unit || after is null)} → {Value(after, now.Unit, true)}")
            : was.SourceOn(day) != now.SourceOn(day) ? ("sources", $"source '{was.SourceOn(day)}' → '{now.SourceOn(day)}'")
            : ("", "");
    }

    // The unit is named once where both have it.
    private static string Value(Ratio? value, Unit unit, bool namesUnit) => (value, unit) switch
    {
        (null, _) => "no value",
        ({ } number, Unit.Percent) => $"{number}%",
        ({ } number, Unit.Pounds) => $"£{number}",
        ({ } number, _) when namesUnit => $"{number} {UnitWords.Of(unit, number == Ratio.Of(1))}".TrimEnd(),
        ({ } number, _) => number.ToString(),
    };
}
