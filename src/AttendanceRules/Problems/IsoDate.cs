using System.Globalization;

namespace AttendanceRules.Problems;

/// <summary>Dates as packs, calendars and cases write them: <c>2026-09-01</c>.</summary>
internal static class IsoDate
{
    public static bool TryParse(string text, out DateOnly date) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date);
}
