using System.Globalization;
using AttendanceRules.Problems;

namespace AttendanceRules.Tests.Json;

public sealed class IsoDateTests
{
    [Fact]
    public void Every_day_of_years_with_and_without_a_leap_day_comes_back()
    {
        for (var day = new DateOnly(1899, 12, 1); day <= new DateOnly(2101, 3, 1); day = day.AddDays(1))
        {
            Assert.True(IsoDate.TryParse(IsoDate.Text(day), out var read));
            Assert.Equal(day, read);
        }
    }

    [Theory]
    [InlineData("2026-02-29")]
    [InlineData("2026-00-10")]
    [InlineData("2026-13-10")]
    [InlineData("2026-04-31")]
    [InlineData("2026-04-00")]
    [InlineData("0000-04-01")]
    [InlineData("2026-4-01")]
    [InlineData("2026-04-1")]
    [InlineData("26-04-01")]
    [InlineData("2026/04/01")]
    [InlineData("2026-04-0x")]
    [InlineData("2026-04-+1")]
    [InlineData("+026-04-01")]
    [InlineData(" 2026-04-1")]
    [InlineData("2026-04-01 ")]
    [InlineData("٢٠٢٦-٠٤-٠١")]
    [InlineData("")]
    public void What_is_not_a_day_in_that_form_is_refused(string text)
    {
        Assert.False(IsoDate.TryParse(text, out _));
        Assert.False(DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _));
    }
}
