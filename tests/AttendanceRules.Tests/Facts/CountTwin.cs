using AttendanceRules.Model.Values;

namespace AttendanceRules.Tests.Facts;

/// <summary>
/// Sessions of a class in a window; days whose every possible session is of it; of a school week at most one (S6, S7, S19).
/// </summary>
internal static class CountTwin
{
    public static Ratio? Of(World world, PlainWindow window, string asked, CountForm form)
    {
        if ((form.Highest ?? form.Lowest) is not { } extreme)
        {
            return Once(world, window, asked, form);
        }

        if (extreme.Find(world) is not { } stretch)
        {
            return null;
        }

        var values = world.Time.Days.Where(d => d <= world.On && stretch.Contains(d))
            .Select(d => Once(world.At(d), window, asked, form)).OfType<Ratio>().ToList();
        return values.Count == 0 ? null : form.Highest is null ? values.Min() : values.Max();
    }

    private static Ratio? Once(World world, PlainWindow window, string asked, CountForm form)
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
        bool IsTouched(DateOnly date) => world.Sessions().Any(m => m.Date == date && IsIn(m));
        var found = form.AnySession ? open.Select(m => m.Date).Distinct().Where(IsTouched)
            : form.OfDays ? open.Select(m => m.Date).Distinct().Where(IsDayIn) : open.Where(IsIn).Select(m => m.Date);
        found = found.Where(d => form.Weekday is null || d.DayOfWeek == form.Weekday);
        return Ratio.Of(form.OncePerWeek ? found.Select(PlainTime.MondayOf).Distinct().Count() : found.Count());
    }
}
