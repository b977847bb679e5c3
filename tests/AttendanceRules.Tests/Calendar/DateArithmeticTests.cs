using System.Globalization;
using AttendanceRules.Calendar;
using AttendanceRules.Model.Facts;
using AttendanceRules.Model.Windows;

namespace AttendanceRules.Tests.Calendar;

/// <summary>Days counted on from a day: up to the ends of what can be written, over leap days, and to days of a year.</summary>
public sealed class DateArithmeticTests
{
    [Theory]
    [InlineData("2026-01-31", 1, "2026-02-28")]
    [InlineData("2026-01-31", -2, "2025-11-30")]
    [InlineData("9998-12-15", 12, "9999-12-15")]
    [InlineData("9998-12-15", 13, "9999-12-31")]
    [InlineData("0002-01-15", -12, "0001-01-15")]
    [InlineData("0002-01-15", -13, "0001-01-01")]
    public void Months(string from, int months, string expected) => Assert.Equal(Day(expected), Day(from).PlusMonths(months));

    [Theory]
    [InlineData("2024-02-29", 1, "2025-02-28")]
    [InlineData("9998-06-15", 1, "9999-06-15")]
    [InlineData("9998-06-15", 2, "9999-12-31")]
    [InlineData("0002-06-15", -1, "0001-06-15")]
    [InlineData("0002-06-15", -2, "0001-01-01")]
    public void Years(string from, int years, string expected) => Assert.Equal(Day(expected), Day(from).PlusYears(years));

    [Theory]
    [InlineData("9999-12-30", 1, "9999-12-31")]
    [InlineData("9999-12-30", 2, "9999-12-31")]
    [InlineData("9999-12-30", int.MaxValue, "9999-12-31")]
    [InlineData("0001-01-02", -1, "0001-01-01")]
    [InlineData("0001-01-02", -2, "0001-01-01")]
    [InlineData("2026-12-31", 1, "2027-01-01")]
    public void Days(string from, int days, string expected) => Assert.Equal(Day(expected), Day(from).PlusDays(days));

    [Theory]
    [InlineData(9, 1, "2026-08-31", "2026-09-01")]
    [InlineData(9, 1, "2026-09-01", "2026-09-01")]
    [InlineData(9, 1, "2026-09-02", "2027-09-01")]
    [InlineData(2, 29, "2027-01-01", "2027-02-28")]
    [InlineData(2, 29, "2027-03-01", "2028-02-29")]
    [InlineData(9, 1, "9999-09-02", "9999-09-01")]
    public void A_day_of_the_year_comes_on_or_after_a_day(int month, int day, string from, string expected) =>
        Assert.Equal(Day(expected), new YearlyAnchor("x", month, day).From(Day(from)));

    // Begins on the first of these days on or after the fifth birthday.
    [Theory]
    [InlineData("2021-01-01", "2026-03-31")]
    [InlineData("2021-03-31", "2026-03-31")]
    [InlineData("2021-04-01", "2026-08-31")]
    [InlineData("2021-09-01", "2026-12-31")]
    [InlineData("2020-12-31", "2025-12-31")]
    public void Compulsory_age_begins_on_a_listed_day(string born, string expected) => Assert.Equal(Day(expected),
        Age("birthday", null, [(12, 31), (3, 31), (8, 31)]).Begins(Day(born)));

    [Fact]
    public void With_one_listed_day_it_may_begin_in_the_year_after() =>
        Assert.Equal(Day("2027-03-31"), Age("birthday", null, [(3, 31)]).Begins(Day("2021-04-01")));

    // Ends in the school year, from the day written, in which the child is sixteen.
    [Theory]
    [InlineData("birthday", null, "2010-09-01", "2026-08-31")]
    [InlineData("last Friday of June", "09-01", "2010-08-31", "2026-06-26")]
    [InlineData("last Friday of June", "09-01", "2010-09-01", "2027-06-25")]
    [InlineData("06-30", "09-01", "2010-09-01", "2027-06-30")]
    [InlineData("06-30", "09-01", "2010-01-01", "2026-06-30")]
    [InlineData("10-15", "09-01", "2010-09-01", "2026-10-15")]
    [InlineData("02-28", "08-01", "2011-08-01", "2028-02-28")]
    public void Compulsory_age_ends_on_a_day_of_a_school_year_or_before_a_birthday(string on, string? year, string born, string expected) =>
        Assert.Equal(Day(expected), Age(on, year, []).Ends(Day(born)));

    [Theory]
    [InlineData("birthday", "09-01")]
    [InlineData("06-30", null)]
    [InlineData("06-31", "09-01")]
    [InlineData("last Friday of Jun", "09-01")]
    [InlineData("last Fridays of June", "09-01")]
    [InlineData("first Friday of June", "09-01")]
    [InlineData("last Friday in June", "09-01")]
    [InlineData("last Friday of June", "31-12")]
    public void What_is_no_end_of_compulsory_age_is_not_read(string on, string? year) => Assert.Null(CompulsoryAgeEnd.Read(on, year));

    private static CompulsoryAge Age(string on, string? year, IReadOnlyList<(int Month, int Day)> days) => new()
    {
        Name = "age", BeginAge = 5, BeginDays = days, EndAge = 16, End = CompulsoryAgeEnd.Read(on, year)!, Never = [], Always = [],
        LastYear = [],
    };

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
