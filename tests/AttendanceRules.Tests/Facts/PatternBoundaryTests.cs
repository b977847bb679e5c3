using AttendanceRules.Calendar;
using AttendanceRules.Records;

namespace AttendanceRules.Tests.Facts;

/// <summary>Patterns at their boundaries (S19).</summary>
public sealed class PatternBoundaryTests
{
    private static string Ask(string pattern, string window, string last, params string[] lines) =>
        Asked.At($$"""{ "pattern": "{{pattern}}", "of": "absence", "in": "{{window}}" }""", Asked.Pupil(last, lines), last).ToString();

    // Mondays: 7, 14, 21, 28 September; 5, 12, 19 October; 2 November.
    [Theory]
    [InlineData("3", new[] { "09-14 I /", "09-21 / I", "09-28 O" })]
    [InlineData("2", new[] { "09-14 I /", "09-21 / I", "10-05 O" })] // present on the 28th
    [InlineData("3", new[] { "09-14 I /", "09-21 / I", "09-28 X", "10-05 O" })] // not possible on the 28th
    [InlineData("2", new[] { "10-19 I /", "11-02 I" })] // half term is between
    [InlineData("1", new[] { "09-14 I /", "09-22 I" })] // another weekday
    [InlineData("1..3", new[] { "09-14 I /", "09-21 ? /", "09-28 O" })]
    [InlineData("0", new string[0])]
    public void The_same_weekday_is_counted_in_school_weeks_running(string weeks, string[] lines) =>
        Assert.Equal(weeks, Ask("same weekday", "school year", "11-06", lines));

    [Theory]
    [InlineData("morning", "2")]
    [InlineData("afternoon", "1..2")]
    public void Mornings_and_afternoons_are_counted_apart(string pattern, string count) =>
        Assert.Equal(count, Ask(pattern, "school year", "09-30", "09-14 I", "09-15 I ?"));

    [Theory]
    [InlineData("morning", "1")]
    [InlineData("afternoon", "2")]
    public void A_window_that_begins_in_an_afternoon_leaves_that_morning_out(string pattern, string count) =>
        Assert.Equal(count, Ask(pattern, "last 3 sessions", "09-15", "09-14 I", "09-15 I"));

    [Theory]
    [InlineData("1", new[] { "09-14 I /" })]
    [InlineData("0", new[] { "09-14 I", "09-15 I", "09-16 I", "09-17 I", "09-18 I" })] // the whole week
    [InlineData("1", new[] { "09-14 I", "09-15 I", "09-16 I", "09-17 I", "09-18 I /" })]
    [InlineData("0", new[] { "09-14 I", "09-15 I", "09-16 I", "09-17 I", "09-18 X" })] // all that were possible
    [InlineData("0..1", new[] { "09-14 ?" })]
    [InlineData("0..1", new[] { "09-14 I", "09-15 I", "09-16 I", "09-17 I", "09-18 I ?" })]
    [InlineData("2", new[] { "09-14 I /", "09-15 I /", "09-22 I" })]
    public void A_week_is_broken_by_some_but_not_all_of_its_sessions(string weeks, string[] lines) =>
        Assert.Equal(weeks, Ask("broken weeks", "school year", "09-30", lines));

    [Theory]
    [InlineData("1", new[] { "10-23 / I" })] // the last day before half term
    [InlineData("1", new[] { "11-02 I" })] // the first after it
    [InlineData("0", new[] { "10-22 I", "11-03 I" })]
    [InlineData("2", new[] { "09-02 I", "12-18 I" })] // first and last of the term
    [InlineData("0..1", new[] { "10-23 / ?" })]
    public void Days_beside_a_break_or_the_end_of_a_term_are_counted(string days, string[] lines) =>
        Assert.Equal(days, Ask("beside holidays", "school year", "12-18", lines));

    [Fact]
    public void Without_terms_nobody_knows_which_days_lie_beside_holidays()
    {
        var pupil = PupilRecord.Build("P1", SchoolCalendar.Infer([Asked.Day("09-14")])).Mark(Asked.Day("09-14"), HalfDay.Morning, "I");
        Assert.Equal("unknown", Asked.At("""{ "pattern": "beside holidays", "in": "ever", "of": "absence" }""", pupil, "09-14").ToString());
        Assert.Equal("1", Asked.At("""{ "pattern": "morning", "in": "ever", "of": "absence" }""", pupil, "09-14").ToString());
    }

    [Fact]
    public void A_pattern_that_nobody_knows_is_refused() => Assert.Equal(["unknown-choice"], Asked.Problems("""{ "pattern": "fridays", "in": "ever", "of": "absence" }"""));
}
