using AttendanceRules.Model.Values;

namespace AttendanceRules.Tests.Facts;

/// <summary>
/// Sessions of a class in a window; days whose every possible session is of it; of a school week at most one (S6, S7, S19).
/// </summary>
internal static class CountTwin
{
    public static Ratio? Of(World world, PlainWindow window, string asked, CountForm form)
    {
        if (window.Sessions(world) is not { } sessions)
        {
            return null;
        }

        var covered = world.Entries.Where(e => e.Action == form.NotCoveredBy && e.StandsFrom(world.On) is not null)
            .Select(e => e.For ?? new(e.Date, e.Date)).ToList();
        bool IsIn(WorldMark m) => PlainCodes.IsIn(asked, m.Code) && form.Admits(m.Minutes);
        var open = sessions.Where(m => !covered.Any(c => c.Contains(m.Date))).ToList();

        // A day that a window of sessions cuts is judged by all of it.
        bool IsDayIn(DateOnly date) => world.Sessions().Where(m => m.Date == date && PlainCodes.IsPossible(m.Code))
            .ToList() is { Count: > 0 } possible && possible.All(IsIn);
        var found = form.OfDays ? open.Select(m => m.Date).Distinct().Where(IsDayIn) : open.Where(IsIn).Select(m => m.Date);
        return Ratio.Of(form.OncePerWeek ? found.Select(PlainTime.MondayOf).Distinct().Count() : found.Count());
    }
}
