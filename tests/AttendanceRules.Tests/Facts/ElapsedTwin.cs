using System.Globalization;
using AttendanceRules.Model.Values;

namespace AttendanceRules.Tests.Facts;

/// <summary>The largest number of units for which a wait from the anchor is over on the other date (S12).</summary>
internal static class ElapsedTwin
{
    public static Ratio? Of(World world, string unit, string since, string? until)
    {
        DateOnly? Day(string anchor) => DateOnly.TryParseExact(anchor, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None,
            out var day) ? day : world.Latest(anchor);
        if (Day(since) is not { } from || (until is null ? world.On : Day(until)) is not { } to)
        {
            return null;
        }

        return Ratio.Of(Enumerable.Range(1, 500).TakeWhile(n => world.Time.After(from, n, unit) <= to).Count());
    }
}
