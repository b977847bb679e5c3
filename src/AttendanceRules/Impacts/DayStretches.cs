using AttendanceRules.Calendar;

namespace AttendanceRules.Impacts;

/// <summary>Days on which two declarations differ in the same way, together.</summary>
internal static class DayStretches
{
    /// <summary>One stretch after another from the first day on, those without a difference included; the last has no end.</summary>
    /// <param name="firstDays">Every day on which something may begin to be otherwise, in any order.</param>
    /// <param name="on">What differs on a day.</param>
    public static IReadOnlyList<(DateOnly From, DateOnly? To, IReadOnlyList<MemberDifference> Differences)> Of(
        IEnumerable<DateOnly> firstDays, Func<DateOnly, IReadOnlyList<MemberDifference>> on)
    {
        var days = firstDays.Distinct().Order().ToList();
        var found = new List<(DateOnly From, DateOnly? To, IReadOnlyList<MemberDifference> Differences)>();
        for (var i = 0; i < days.Count; i++)
        {
            DateOnly? to = i + 1 < days.Count ? days[i + 1].PlusDays(-1) : null;
            var differences = on(days[i]);
            if (found.Count > 0 && found[^1].Differences.SequenceEqual(differences))
            {
                found[^1] = found[^1] with { To = to };
            }
            else
            {
                found.Add((days[i], to, differences));
            }
        }

        return found;
    }
}
