using AttendanceRules.Calendar;
using AttendanceRules.Records;

namespace AttendanceRules.Tests.Facts;

/// <summary>Counts and sums of lateness at their boundaries; minutes that nobody recorded widen them.</summary>
public sealed class MinutesLateTests
{
    private static PupilRecordBuilder Late(params (string Date, string Code, int? Minutes)[] marks)
    {
        var builder = Asked.Pupil("10-02", [.. marks.Select(m => $"{m.Date} - \\")]);
        foreach (var (date, code, minutes) in marks)
        {
            builder.Mark(Asked.Day(date), HalfDay.Morning, code, minutes);
        }

        return builder;
    }

    private static string Count(string late) => $$"""{ "count": "sessions", "of": "late", "in": "ever", "minutesLate": "{{late}}" }""";

    [Theory]
    [InlineData(">= 10", "2")]
    [InlineData("> 10", "1")]
    [InlineData("<= 10", "2")]
    [InlineData("< 10", "1")]
    [InlineData("== 10", "1")]
    [InlineData(">= 9 and < 11", "2")]
    [InlineData(">= 9 and >= 11", "1")]
    public void Only_latenesses_of_so_many_minutes_count(string late, string count) =>
        Assert.Equal(count, Asked.At(Count(late), Late(("09-14", "L", 9), ("09-15", "L", 10), ("09-16", "U", 11)), "10-02").ToString());

    [Fact]
    public void A_lateness_without_minutes_may_count() =>
        Assert.Equal("1..2", Asked.At(Count(">= 10"), Late(("09-14", "L", null), ("09-15", "L", 10)), "10-02").ToString());

    // From 15 minutes in September, from 10 in October.
    [Theory]
    [InlineData("09-30", "0")]
    [InlineData("10-01", "1")]
    public void A_limit_follows_its_threshold(string on, string count) =>
        Assert.Equal(count, Asked.At(Count(">= veryLate"), Late(("09-14", "L", 12)), on).ToString());

    [Theory]
    [InlineData("10")]
    [InlineData("!= 10")]
    [InlineData(">= longRun")]
    [InlineData(">= 10 or > 20")]
    public void What_is_no_comparison_of_minutes_is_refused(string late) => Assert.Equal(["bad-number"], Asked.Problems(Count(late)));

    [Theory]
    [InlineData("", "21")]
    [InlineData(", \"roundEach\": \"up to 5\"", "25")] // 10 and 15
    [InlineData(", \"roundEach\": \"down to 5\"", "20")] // 10 and 10
    [InlineData(", \"in\": \"since 2026-09-14\"", "11")]
    public void Each_lateness_is_rounded_before_it_is_added(string more, string sum) =>
        Assert.Equal(sum, Asked.At($$"""{ "sum": "minutes late"{{(more.Contains("\"in\"", StringComparison.Ordinal) ? "" : ", \"in\": \"ever\"")}}{{more}} }""", Late(("09-14", "L", 10), ("09-15", "U", 11)), "10-02").ToString());

    [Fact]
    public void Without_the_minutes_of_one_lateness_the_sum_has_no_upper_bound() =>
        Assert.Equal("10..", Asked.At("""{ "sum": "minutes late", "in": "ever" }""", Late(("09-14", "L", 10), ("09-15", "L", null)), "10-02").ToString());

    [Fact]
    public void Without_a_lateness_the_sum_is_nought() => Assert.Equal("0", Asked.At("""{ "sum": "minutes late", "in": "ever" }""", Late(), "10-02").ToString());

    [Theory]
    [InlineData("up to 0")]
    [InlineData("to 5")]
    [InlineData("up to five")]
    public void What_says_no_rounding_is_refused(string each) => Assert.Equal(["bad-number"], Asked.Problems($$"""{ "sum": "minutes late", "in": "ever", "roundEach": "{{each}}" }"""));
}
