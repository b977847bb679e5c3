using AttendanceRules.Calendar;

namespace AttendanceRules.Benchmarks.MadeUp;

/// <summary>The made-up school's calendar: two school years of marks, and the autumn after them for deadlines.</summary>
internal static class SchoolDates
{
    /// <summary>
    /// The day advice is asked for, and the last with marks: the school year is nearly over, so that looking back is long.
    /// </summary>
    public static DateOnly AsOf { get; } = new(2026, 7, 10);

    /// <summary>A day on which snow kept the school shut.</summary>
    public static DateOnly Snow { get; } = new(2026, 1, 8);

    public static SchoolCalendar Calendar { get; } = new(
        [
            Term("2024-09-03", "2024-12-20", "2024-10-28", "2024-11-01"),
            Term("2025-01-06", "2025-04-04", "2025-02-17", "2025-02-21"),
            Term("2025-04-22", "2025-07-22", "2025-05-26", "2025-05-30"),
            Term("2025-09-02", "2025-12-19", "2025-10-27", "2025-10-31"),
            Term("2026-01-05", "2026-03-27", "2026-02-16", "2026-02-20"),
            Term("2026-04-13", "2026-07-21", "2026-05-25", "2026-05-29"),
            Term("2026-09-02", "2026-12-18", "2026-10-26", "2026-10-30"),
        ],
        closures: [new DateSpan(new(2025, 6, 27), new(2025, 6, 27)), new DateSpan(new(2026, 6, 26), new(2026, 6, 26))],
        bankHolidays: [new(2025, 5, 5), new(2026, 5, 4)]);

    /// <summary>The calendar's school days in order.</summary>
    public static IEnumerable<DateOnly> SchoolDays(SchoolCalendar calendar) =>
        from term in calendar.Terms
        from n in Enumerable.Range(0, term.To.DayNumber - term.From.DayNumber + 1)
        let day = term.From.AddDays(n)
        where day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)
            && !calendar.BankHolidays.Contains(day)
            && !term.HalfTermBreaks.Any(b => b.From <= day && day <= b.To)
            && !calendar.Closures.Any(c => c.From <= day && day <= c.To)
        select day;

    private static Term Term(string from, string to, string breakFrom, string breakTo) =>
        new(Date(from), Date(to), [new DateSpan(Date(breakFrom), Date(breakTo))]);

    private static DateOnly Date(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
