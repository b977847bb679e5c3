namespace AttendanceRules.Tests.Facts;

/// <summary>Episodes: runs counted where they start (S19).</summary>
public sealed class EpisodeBoundaryTests
{
    private static readonly string[] TwoSpells = ["09-14 I", "09-15 I", "09-16 I", "09-21 I", "09-22 I"];

    private static string Episodes(string more) =>
        $$"""{ "count": "episodes", "of": "I"{{(more.Contains("\"in\"", StringComparison.Ordinal)
            ? "" : ", \"in\": \"ever\"")}}{{more}} }""";

    [Theory]
    [InlineData("", "2")]
    [InlineData(", \"atLeast\": 2", "2")]
    [InlineData(", \"atLeast\": 3", "1")]
    [InlineData(", \"atLeast\": \"longRun\"", "1")]
    [InlineData(", \"atLeast\": 4", "0")]
    [InlineData(", \"in\": \"from 2026-09-14\"", "2")]
    [InlineData(", \"in\": \"from 2026-09-15\"", "1")] // the first began before
    [InlineData(", \"in\": \"to 2026-09-21\", \"atLeast\": 2", "2")] // the second ends after, and is as long as it became
    public void Each_run_long_enough_is_counted_in_the_window_in_which_it_starts(string more, string count) =>
        Assert.Equal(count, Asked.At(Episodes(more), Asked.Pupil("09-30", TwoSpells), "09-30").ToString());

    [Theory]
    [InlineData("09-21 I", "2")] // three sessions, then two
    [InlineData("09-21 I /", "1")]
    public void A_least_length_in_sessions_makes_episodes_of_sessions(string line, string count) =>
        Assert.Equal(count, Asked.At(Episodes(", \"atLeast\": \"longSpell\""), Asked.Pupil("09-30", "09-14 I", "09-15 I /", line,
            "09-22 I /"), "09-30").ToString());

    [Fact]
    public void A_mark_that_cannot_be_classed_joins_two_episodes_or_parts_them()
    {
        Assert.Equal("1..2", Asked.At(Episodes(", \"atLeast\": 1"), Asked.Pupil("09-30", "09-14 I", "09-15 ?", "09-16 I"), "09-30")
            .ToString());
        Assert.Equal("0..1", Asked.At(Episodes(", \"atLeast\": 3"), Asked.Pupil("09-30", "09-14 I", "09-15 ?", "09-16 I"), "09-30")
            .ToString());
    }

    [Fact]
    public void A_mark_that_cannot_be_classed_far_from_any_long_run_changes_nothing() =>
        Assert.Equal("1", Asked.At(Episodes(", \"atLeast\": 3"), Asked.Pupil("09-30", [.. TwoSpells, "09-04 ?"]), "09-30").ToString());

    [Theory]
    [InlineData("episodes", ", \"mostPer\": \"school week\"")]
    [InlineData("episodes", ", \"notCoveredBy\": \"letter\"")]
    [InlineData("sessions", ", \"atLeast\": 3")]
    [InlineData("days", ", \"atLeast\": 3")]
    public void What_has_no_sense_for_the_thing_counted_is_refused(string counted, string more) =>
        Assert.Contains("senseless-member", Asked.Problems(
            $$"""{ "count": "{{counted}}", "of": "I"{{(more.Contains("\"in\"", StringComparison.Ordinal)
                ? "" : ", \"in\": \"ever\"")}}{{more}} }"""));
}
