using AttendanceRules.Model.Values;

namespace AttendanceRules.Tests.Facts;

/// <summary>Minutes late over the sessions of a class in a window, each rounded on its own before it is added.</summary>
internal static class SumTwin
{
    public static Ratio? Of(World world, PlainWindow window, CountForm form, string round)
    {
        if (window.Sessions(world) is not { } sessions)
        {
            return null;
        }

        var covered = world.Entries.Where(e => e.Action == form.NotCoveredBy && e.StandsFrom(world.On) is not null)
            .Select(e => e.For ?? new(e.Date, e.Date)).ToList();
        var minutes = sessions.Where(m => PlainCodes.IsIn("late", m.Code) && form.Admits(m.Minutes)
            && !covered.Any(c => c.Contains(m.Date))).Select(m => m.Minutes ?? 0);
        return Ratio.Of(minutes.Sum(m => round switch { "up to 5" => (int)Math.Ceiling(m / 5m) * 5, "down to 15" =>
            (int)Math.Floor(m / 15m) * 15, _ => m }));
    }
}
