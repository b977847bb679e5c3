using AttendanceRules.Calendar;
using AttendanceRules.Records;

namespace AttendanceRules.Tests.Facts;

/// <summary>Counts of sessions and days at their boundaries (S6, S7, S19).</summary>
public sealed class CountBoundaryTests
{
    private static string Count(string counted, string more = "") =>
        $$"""{ "count": "{{counted}}", "of": "unauthorised"{{(more.Contains("\"in\"", StringComparison.Ordinal)
            ? "" : ", \"in\": \"ever\"")}}{{more}} }""";

    [Theory]
    [InlineData("09-14 O", "2", "1")]
    [InlineData("09-14 O /", "1", "0")]
    [InlineData("09-14 O X", "1", "1")] // its only possible session
    [InlineData("09-14 O -", "1", "1")]
    [InlineData("09-14 X", "0", "0")]
    [InlineData("09-14 O ?", "1..2", "0..1")]
    [InlineData("09-14 / ?", "0..1", "0")]
    [InlineData("09-14 ?", "0..2", "0..1")]
    public void A_day_counts_with_every_possible_session_and_at_least_one(string line, string sessions, string days)
    {
        Assert.Equal(sessions, Asked.At(Count("sessions"), Asked.Pupil("09-30", line), "09-30").ToString());
        Assert.Equal(days, Asked.At(Count("days"), Asked.Pupil("09-30", line), "09-30").ToString());
    }

    [Theory]
    [InlineData("sessions", "2")]
    [InlineData("days", "1")]
    public void Of_a_school_week_at_most_one_counts(string counted, string count) =>
        Assert.Equal(count, Asked.At(Count(counted, ", \"mostPer\": \"school week\""),
            Asked.Pupil("09-30", "09-14 O", "09-18 O", "09-21 O /"), "09-30").ToString());

    [Fact]
    public void A_mark_that_cannot_be_classed_widens_only_a_week_without_another() =>
        Assert.Equal("1..2", Asked.At(Count("sessions", ", \"mostPer\": \"school week\""), Asked.Pupil("09-30", "09-14 O /", "09-15 ? /",
            "09-22 ? /"), "09-30").ToString());

    private const string Uncovered = ", \"notCoveredBy\": \"letter\"";

    [Theory]
    [InlineData("09-17", "4")] // not recorded yet
    [InlineData("09-18", "2")] // the 14th is covered, the 16th is not
    [InlineData("09-25", "4")] // taken back
    public void Sessions_that_a_standing_entry_is_about_do_not_count_again(string on, string count)
    {
        var letter = new CaseworkRow(Asked.Day("09-18"), "letter") { For = new DateSpan(Asked.Day("09-11"), Asked.Day("09-15")), Outcome =
            "withdrawn", OutcomeDate = Asked.Day("09-25") };
        Assert.Equal(count, Asked.At(Count("sessions", Uncovered), Asked.Pupil("09-30", "09-14 O", "09-16 O").Did(letter), on).ToString());
    }

    [Fact]
    public void Without_casework_any_session_may_be_covered()
    {
        Assert.Equal("0..2", Asked.At(Count("sessions", Uncovered), Asked.Pupil("09-30", "09-14 O").WithoutCasework(), "09-30").ToString());
        Assert.Equal("0", Asked.At(Count("sessions", ", \"in\": \"this week\"" + Uncovered), Asked.Pupil("09-30", "09-14 O"), "09-30")
            .ToString());
    }

    [Theory]
    [InlineData("5 sessions after letter")]
    [InlineData("5 sessions from letter")]
    [InlineData("longSpell after letter")]
    public void Sessions_are_counted_back_and_never_forward(string window) =>
        Assert.Equal(["no-length"], Asked.Problems(Count("sessions", $", \"in\": \"{window}\"")));

    [Theory]
    [InlineData("last 3 sessions", "2")] // the afternoon of the 15th, and the 16th
    [InlineData("last longSpell", "2")]
    public void The_last_sessions_end_with_the_date(string window, string count) =>
        Assert.Equal(count, Asked.At(Count("sessions", $", \"in\": \"{window}\""), Asked.Pupil("09-16", "09-15 O", "09-16 / O"), "09-16")
            .ToString());

    [Fact]
    public void Time_is_never_counted_in_sessions() =>
        Assert.Equal(["unknown-choice"], Asked.Problems("""{ "elapsed": "sessions", "since": "letter" }"""));
}
