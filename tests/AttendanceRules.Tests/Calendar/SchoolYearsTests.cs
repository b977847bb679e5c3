using System.Globalization;
using AttendanceRules.Calendar;
using Xunit;

namespace AttendanceRules.Tests.Calendar;

public sealed class SchoolYearsTests
{
    [Theory]
    [InlineData(9, 1, "2026-08-31", "2025-09-01..2026-08-31")]
    [InlineData(9, 1, "2026-09-01", "2026-09-01..2027-08-31")]
    [InlineData(9, 1, "2027-08-31", "2026-09-01..2027-08-31")]
    [InlineData(1, 1, "2026-12-31", "2026-01-01..2026-12-31")]
    [InlineData(2, 29, "2028-02-28", "2027-02-28..2028-02-28")]
    [InlineData(2, 29, "2028-02-29", "2028-02-29..2029-02-27")]
    [InlineData(2, 29, "2029-02-28", "2029-02-28..2030-02-27")]
    [InlineData(9, 1, "0001-08-31", "0001-01-01..0001-08-31")]
    [InlineData(9, 1, "9999-09-01", "9999-09-01..9999-12-31")]
    public void A_year_holds_its_first_day_and_its_last(int month, int day, string date, string expected) =>
        Assert.Equal(expected, new SchoolYears(month, day).At(Day(date)).ToString());

    [Fact]
    public void The_year_asked_before_is_not_taken_for_another()
    {
        var years = new SchoolYears(9, 1);

        Assert.Equal("2025-09-01..2026-08-31", years.At(Day("2025-09-01")).ToString());
        Assert.Equal("2025-09-01..2026-08-31", years.At(Day("2026-08-31")).ToString());
        Assert.Equal("2026-09-01..2027-08-31", years.At(Day("2026-09-01")).ToString());
        Assert.Equal("2025-09-01..2026-08-31", years.At(Day("2026-08-31")).ToString());
    }

    [Fact]
    public void Years_follow_each_other_without_a_gap()
    {
        var years = new SchoolYears(2, 29);
        for (var day = Day("2023-01-01"); day < Day("2029-01-01"); day = day.AddDays(1))
        {
            var year = years.At(day);
            Assert.True(year.Contains(day), day.ToString("O", CultureInfo.InvariantCulture));
            Assert.Equal(year.To.AddDays(1), years.At(year.To.AddDays(1)).From);
        }
    }

    // What is asked of the same year again needs no memory.
    [Fact]
    public void The_same_year_is_worked_out_once()
    {
        var years = new SchoolYears(9, 1);
        _ = years.At(Day("2026-01-01"));
        var before = GC.GetAllocatedBytesForCurrentThread();
        var again = years.At(Day("2026-08-31"));

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
        Assert.Equal(Day("2025-09-01"), again.From);
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "O", CultureInfo.InvariantCulture);
}
