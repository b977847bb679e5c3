namespace AttendanceRules.Tests.Facts;

/// <summary>Runs at their boundaries (S19), and what marks that cannot be classed leave of them (S6).</summary>
public sealed class RunBoundaryTests
{
    private static string Run(string which, string more = "") => $$"""{ "run": "school days", "of": "unauthorised", "which": "{{which}}", "in": "school year"{{more}} }""";

    [Theory]
    [InlineData("09-16", "3")] // Monday to Wednesday
    [InlineData("09-17", "0")] // present on Thursday
    public void A_run_is_current_until_something_else_comes(string on, string days) =>
        Assert.Equal(days, Asked.At(Run("current"), Asked.Pupil("09-17", "09-14 O", "09-15 O", "09-16 O"), on).ToString());

    [Theory]
    [InlineData("09-16 O /", "2")] // half a day breaks
    [InlineData("09-16 X O", "4")] // a session that is not possible does not
    [InlineData("09-16 X", "3")] // nor a day of them
    [InlineData("09-16 -", "3")] // nor one without marks
    [InlineData("09-16 I", "2")]
    public void A_day_counts_only_when_each_of_its_possible_sessions_is_of_the_class(string line, string days) =>
        Assert.Equal(days, Asked.At(Run("longest"), Asked.Pupil("09-18", "09-14 O", "09-15 O", line, "09-17 O"), "09-18").ToString());

    [Fact]
    public void A_weekend_does_not_end_a_run() =>
        Assert.Equal("2", Asked.At(Run("current"), Asked.Pupil("09-18", "09-17 O", "09-18 O"), "09-20").ToString());

    [Fact]
    public void Half_term_does_not_break_a_run() =>
        Assert.Equal("2", Asked.At(Run("current"), Asked.Pupil("11-02", "10-23 O", "11-02 O"), "11-02").ToString());

    [Theory]
    [InlineData("3", "2026-09-14", "2026-09-16")]
    [InlineData("\"longRun\"", "2026-09-14", "2026-09-16")]
    [InlineData("2", "2026-09-21", "2026-09-22")]
    [InlineData("4", "none", "none")]
    public void Runs_shorter_than_asked_for_are_passed_over(string atLeast, string start, string end)
    {
        var pupil = Asked.Pupil("09-30", "09-14 O", "09-15 O", "09-16 O", "09-21 O", "09-22 O");
        var fact = Run("latest", $", \"atLeast\": {atLeast}");
        Assert.Equal(start, Asked.At(fact, pupil, "09-30", "start").ToString());
        Assert.Equal(end, Asked.At(fact, pupil, "09-30", "end").ToString());
    }

    [Fact]
    public void A_least_length_that_is_not_in_force_yet_leaves_nothing_to_know()
    {
        var pupil = Asked.Pupil("10-02", "09-28 O", "09-29 O", "09-30 O", "10-01 O");
        Assert.Equal("none", Asked.At(Run("latest", ", \"atLeast\": \"fromOctober\""), pupil, "09-30").ToString());
        Assert.Equal("4", Asked.At(Run("latest", ", \"atLeast\": \"fromOctober\""), pupil, "10-01").ToString());
    }

    [Fact]
    public void A_mark_that_cannot_be_classed_may_shorten_the_latest_run()
    {
        // Of the class: the latest run is that one day. Not of it: the three before.
        var pupil = Asked.Pupil("09-21", "09-14 O", "09-15 O", "09-16 O", "09-18 ?");
        Assert.Equal("1..3", Asked.At(Run("latest"), pupil, "09-21").ToString());
        Assert.Equal("unknown", Asked.At(Run("latest"), pupil, "09-21", "start").ToString());
        Assert.Equal("3", Asked.At(Run("latest", ", \"atLeast\": 2"), pupil, "09-21").ToString());
        Assert.Equal("2026-09-14", Asked.At(Run("latest", ", \"atLeast\": 2"), pupil, "09-21", "start").ToString());
    }

    [Fact]
    public void A_start_is_certain_where_only_the_length_is_not()
    {
        var pupil = Asked.Pupil("09-17", "09-14 O", "09-15 O", "09-16 O", "09-17 ?");
        Assert.Equal("3..4", Asked.At(Run("latest", ", \"atLeast\": 3"), pupil, "09-17").ToString());
        Assert.Equal("2026-09-14", Asked.At(Run("latest", ", \"atLeast\": 3"), pupil, "09-17", "start").ToString());
        Assert.Equal("unknown", Asked.At(Run("latest", ", \"atLeast\": 3"), pupil, "09-17", "end").ToString());
        Assert.Equal("0..4", Asked.At(Run("current"), pupil, "09-17").ToString());
    }

    [Theory]
    [InlineData("09-15", "0")] // on the day itself
    [InlineData("09-16", "1")]
    public void A_contact_ends_a_run_and_only_what_follows_its_day_counts(string on, string days) =>
        Assert.Equal(days, Asked.At(Run("current", ", \"brokenBy\": [ \"visit\" ]"), Asked.Pupil("09-16", "09-14 O", "09-15 O", "09-16 O")
            .Did(Asked.Day("09-15"), "visit"), on).ToString());

    [Fact]
    public void Without_casework_nobody_knows_what_broke_a_run()
    {
        var pupil = Asked.Pupil("09-16", "09-14 O", "09-15 O", "09-16 O").WithoutCasework();
        Assert.Equal("0..3", Asked.At(Run("current", ", \"brokenBy\": [ \"visit\" ]"), pupil, "09-16").ToString());
        Assert.Equal("unknown", Asked.At(Run("current", ", \"brokenBy\": [ \"visit\" ]"), pupil, "09-16", "start").ToString());
    }

    [Fact]
    public void A_run_and_its_start_are_asked_at_the_same_date()
    {
        var pupil = Asked.Pupil("09-30", "09-14 O", "09-15 O").Did(Asked.Day("09-15"), "letter");
        Assert.Equal("2", Asked.At(Run("current", ", \"at\": \"letter\""), pupil, "09-30").ToString());
        Assert.Equal("2026-09-14", Asked.At(Run("current", ", \"at\": \"letter\""), pupil, "09-30", "start").ToString());
        Assert.Equal("none", Asked.At(Run("current", ", \"at\": \"visit\""), pupil, "09-30", "start").ToString());
    }

    [Theory]
    [InlineData("\"longSpell\"")] // in sessions
    [InlineData("\"veryLate\"")]
    [InlineData("\"long\"")]
    [InlineData("0")]
    public void A_least_length_is_a_number_or_a_threshold_of_the_same_unit(string atLeast) =>
        Assert.Contains("unknown-amount", Asked.Problems(Run("latest", $", \"atLeast\": {atLeast}")));
}
