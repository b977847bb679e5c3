namespace AttendanceRules.Calendar;

/// <summary>The English names of weekdays, as packs write them. The framework finds them by reflection, which takes longer.</summary>
internal static class WeekdayNames
{
    /// <summary>All of them, Sunday first, as the framework counts them.</summary>
    public static readonly string[] All = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

    /// <summary>The weekday of a name; null for another text.</summary>
    public static DayOfWeek? Read(string text) => Array.IndexOf(All, text) is >= 0 and var place ? (DayOfWeek)place : null;
}
