using System.Globalization;

namespace AttendanceRules.Synthetic.Calendars;

/// <summary>Months and days as text, such as <c>05-11</c>.</summary>
internal static class MonthDay
{
    /// <summary>A text that sorts in the order of a school year that begins on the turn.</summary>
    public static string Key(string monthDay, string turn) => (string.CompareOrdinal(monthDay, turn) < 0 ? "1" : "0") + monthDay;

    /// <summary>The day's month and day.</summary>
    public static string Of(DateOnly day) => day.ToString("MM-dd", CultureInfo.InvariantCulture);
}
