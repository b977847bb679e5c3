using System.Runtime.CompilerServices;
using AttendanceRules.Calendar;

namespace AttendanceRules.Evaluation.Onsets;

/// <summary>
/// The sessions with which windows begin on the days of a calendar, each list once: many facts look in the same window.
/// </summary>
internal sealed class SharedDays
{
    private static readonly ConditionalWeakTable<SchoolTime, SharedDays> OfCalendars = [];

    private readonly List<(int From, int Since)[]> known = [];

    /// <summary>The list that is the same and was there before; else this one.</summary>
    public static (int From, int Since)[] Of(SchoolTime time, (int From, int Since)[] days)
    {
        var lists = OfCalendars.GetOrCreateValue(time).known;
        lock (lists)
        {
            foreach (var other in lists)
            {
                if (other.AsSpan().SequenceEqual(days))
                {
                    return other;
                }
            }

            lists.Add(days);
            return days;
        }
    }
}
