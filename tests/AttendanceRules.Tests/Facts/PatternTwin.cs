using AttendanceRules.Calendar;
using AttendanceRules.Model.Values;

namespace AttendanceRules.Tests.Facts;

/// <summary>
/// When sessions of a class fall: the same weekday week after week, mornings, afternoons, weeks begun and broken off, days beside a break
/// (S19).
/// </summary>
internal static class PatternTwin
{
    public static Ratio? Of(World world, PlainWindow window, string asked, string pattern)
    {
        if (window.Sessions(world) is not { } sessions)
        {
            return null;
        }

        bool IsIn(WorldMark m) => PlainCodes.IsIn(asked, m.Code);
        var days = sessions.Where(m => PlainCodes.IsPossible(m.Code)).GroupBy(m => m.Date).ToList();
        var edges = world.Time.HalfTerms.Select(h => world.Time.Days.Where(d => h.Contains(d)).ToList()).Where(h => h.Count > 0)
            .SelectMany(h => new[] { h[0], h[^1] }).ToHashSet();
        return Ratio.Of(pattern switch
        {
            "morning" => sessions.Count(m => m.Half == HalfDay.Morning && IsIn(m)),
            "afternoon" => sessions.Count(m => m.Half == HalfDay.Afternoon && IsIn(m)),
            "beside holidays" => days.Count(d => edges.Contains(d.Key) && d.Any(IsIn)),
            "broken weeks" => days.SelectMany(d => d).GroupBy(m => PlainTime.MondayOf(m.Date)).Count(w => w.Any(IsIn) && !w.All(IsIn)),
            _ => Enum.GetValues<DayOfWeek>().Max(weekday => Longest(days.Where(d => d.Key.DayOfWeek == weekday).Select(d => d.Any(IsIn)))),
        });
    }

    private static int Longest(IEnumerable<bool> held) =>
        string.Concat(held.Select(h => h ? 'x' : ' ')).Split(' ').Max(s => s.Length);
}
