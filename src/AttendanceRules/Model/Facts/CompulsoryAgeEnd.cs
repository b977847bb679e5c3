using System.Globalization;
using AttendanceRules.Calendar;
using AttendanceRules.Problems;

namespace AttendanceRules.Model.Facts;

/// <summary>The day on which compulsory school age ends: a day of a school year, or the day before a birthday.</summary>
/// <param name="Weekday">The last such weekday of the month; null: the day of the month.</param>
/// <param name="Month">The month; 0: the birthday ends it.</param>
/// <param name="Day">The day of the month.</param>
/// <param name="Year">The first day of the school years that are meant.</param>
internal sealed record CompulsoryAgeEnd(DayOfWeek? Weekday, int Month, int Day, (int Month, int Day) Year)
{
    private const string Birthday = "birthday";

    /// <summary>True where only the date of birth says it.</summary>
    public bool IsBirthday => Month == 0;

    /// <summary>The end as a pack writes it; null where it is not one.</summary>
    /// <param name="on">The day.</param>
    /// <param name="yearFrom">The first day of the school year; null: none is written.</param>
    public static CompulsoryAgeEnd? Read(string on, string? yearFrom)
    {
        if (on == Birthday)
        {
            return yearFrom is null ? new CompulsoryAgeEnd(null, 0, 0, default) : null;
        }

        if (MonthDay(yearFrom ?? "") is not { } year)
        {
            return null;
        }

        if (MonthDay(on) is { } day)
        {
            return new CompulsoryAgeEnd(null, day.Month, day.Day, year);
        }

        var words = on.Split(' ');
        var months = CultureInfo.InvariantCulture.DateTimeFormat.MonthNames;
        var month = words is ["last", _, "of", _] ? Array.FindIndex(months, m => m.Length > 0 && m == words[3]) + 1 : 0;
        return month > 0 && Enum.TryParse<DayOfWeek>(words[1], out var weekday) ? new CompulsoryAgeEnd(weekday, month, 0, year) : null;
    }

    /// <summary>The last day, of a child who reaches the age on a day.</summary>
    public DateOnly Of(DateOnly birthday) => IsBirthday ? birthday.PlusDays(-1)
        : From(birthday.Year - ((birthday.Month, birthday.Day).CompareTo(Year) < 0 ? 1 : 0));

    /// <summary>The last day in the school year that begins in the calendar year; not where the birthday ends it.</summary>
    public DateOnly From(int year) => In(year) is var day && (day.Month, day.Day).CompareTo(Year) >= 0 ? day : In(year + 1);

    private DateOnly In(int year)
    {
        year = Math.Min(year, DateOnly.MaxValue.Year);
        var last = DateTime.DaysInMonth(year, Month);
        var day = new DateOnly(year, Month, Weekday is null ? Math.Min(Day, last) : last);
        while (Weekday is { } weekday && day.DayOfWeek != weekday)
        {
            day = day.PlusDays(-1);
        }

        return day;
    }

    private static (int Month, int Day)? MonthDay(string text) =>
        IsoDate.TryParse("2023-" + text, out var day) ? (day.Month, day.Day) : null;
}
