using System.Globalization;

namespace AttendanceRules.Problems;

/// <summary>Dates as packs, calendars and cases write them, whatever the culture of the host: <c>2026-09-01</c>.</summary>
internal static class IsoDate
{
    private const string Form = "yyyy-MM-dd";

    public static bool TryParse(string text, out DateOnly date) =>
        DateOnly.TryParseExact(text, Form, CultureInfo.InvariantCulture, DateTimeStyles.None, out date);

    public static string Text(DateOnly date) => date.ToString(Form, CultureInfo.InvariantCulture);
}
