using AttendanceRules.Calendar;

namespace AttendanceRules.Tests.England.LegalSteps;

/// <summary>The school years of the generated pupils, made up: the first week of September 2022 to July 2027.</summary>
internal static class GeneratedYears
{
    public static SchoolCalendar Calendar { get; } = new([.. Enumerable.Range(2022, 5).SelectMany(Terms)]);

    private static readonly DateOnly[] Days = [.. Calendar.SchoolDays(RuleBook.England.Catalogue.BankHolidays)];

    /// <summary>The school days from one date to another, both included.</summary>
    public static ReadOnlySpan<DateOnly> Between(DateOnly from, DateOnly to)
    {
        var (first, end) = (Array.FindIndex(Days, d => d >= from), Array.FindLastIndex(Days, d => d <= to));
        return first < 0 || end < first ? [] : Days.AsSpan(first..(end + 1));
    }

    private static Term[] Terms(int year) =>
    [
        new(new(year, 9, 2), new(year, 12, 18), [new DateSpan(new(year, 10, 26), new(year, 10, 30))]),
        new(new(year + 1, 1, 4), new(year + 1, 3, 27), [new DateSpan(new(year + 1, 2, 15), new(year + 1, 2, 19))]),
        new(new(year + 1, 4, 13), new(year + 1, 7, 21), [new DateSpan(new(year + 1, 5, 25), new(year + 1, 5, 29))]),
    ];
}
