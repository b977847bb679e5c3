using System.Globalization;
using System.Text.RegularExpressions;
using AttendanceRules.Problems;

namespace AttendanceRules.Cli.Pages;

/// <summary>Days as people write them: <c>20 November 2026</c>.</summary>
internal static partial class DayWords
{
    public static string Of(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>Without the year, for the places of a chart.</summary>
    public static string Short(DateOnly day) => day.ToString("d MMM", CultureInfo.InvariantCulture);

    /// <summary>The text with each day in it in words.</summary>
    public static string In(string text) => Day().Replace(text, m => IsoDate.TryParse(m.Value, out var day) ? Of(day) : m.Value);

    [GeneratedRegex("(?<![0-9-])[0-9]{4}-[0-9]{2}-[0-9]{2}(?![0-9-])", RegexOptions.None, 10_000)]
    private static partial Regex Day();
}
