using AttendanceRules.Calendar;
using AttendanceRules.Records;

namespace AttendanceRules.Tests.Facts;

/// <summary>Bands at their boundaries (S20).</summary>
public sealed class BandBoundaryTests
{
    private const string Attendance = ", \"attendance\": { \"rate\": \"attendance\", \"in\": \"school year\" }";
    private const string Colours = "\"rows\": { \"green\": \">= 95\", \"amber\": \">= 90 and < 95\" }";

    private static string Ask(string members, PupilRecordBuilder pupil, string on, string? edge = null) =>
        Asked.At(Asked.Book($"{{ \"band\": \"attendance\", {members} }}", Attendance), pupil, on, edge).ToString();

    private static IReadOnlyList<string> Problems(string members) =>
        Asked.Problems($"{{ \"band\": \"attendance\", {members} }}", Attendance);

    // 2 to 15 September are 10 school days, 20 sessions.
    [Theory]
    [InlineData("09-14 O /", "green")] // 19 of 20: 95
    [InlineData("09-14 O", "amber")] // 18 of 20: 90
    public void A_row_matches_exactly_on_its_boundary(string line, string band) =>
        Assert.Equal(band, Ask(Colours, Asked.Pupil("09-15", line), "09-15"));

    [Theory]
    [InlineData("", "none")]
    [InlineData(", \"else\": \"red\"", "red")]
    public void Where_no_row_matches_the_rest_has_its_own_value(string more, string band) =>
        Assert.Equal(band, Ask(Colours + more, Asked.Pupil("09-15", "09-14 O", "09-15 O /"), "09-15"));

    [Fact]
    public void Where_there_is_nothing_to_measure_there_is_no_band() =>
        Assert.Equal("none", Ask(Colours + ", \"else\": \"red\"", Asked.Pupil("09-01"), "09-15"));

    [Fact]
    public void What_cannot_be_reached_is_no_possible_value()
    {
        // 18 or 19 of 20, or 18 of 19: from 90 to 95.
        var value = Asked.At(Asked.Book($"{{ \"band\": \"attendance\", {Colours}, \"else\": \"red\" }}", Attendance),
            Asked.Pupil("09-15", "09-14 O /", "09-15 ? /"), "09-15");
        Assert.Equal(["green", "amber"], value.MayBe);
    }

    [Theory]
    [InlineData("09-15", "amber")] // 18 of 20 are 90, below 95
    [InlineData("10-01", "green")] // and enough from October on: 40 of 44 sessions
    public void Rows_follow_their_thresholds(string on, string band) =>
        Assert.Equal(band, Ask("\"rows\": { \"green\": \">= good\", \"amber\": \"< good\" }", Asked.Pupil("10-01", "09-14 O", "10-01 O"),
            on));

    [Theory]
    [InlineData("\"rows\": { \"green\": \">= 95\", \"amber\": \">= 90 and <= 95\" }", "overlapping-rows")]
    [InlineData("\"rows\": { \"green\": \">= good\", \"amber\": \"< poor\" }", "overlapping-rows")] // from October on good is 90
    [InlineData("\"rows\": { \"green\": \">= 95 and < 95\" }", "impossible-row")]
    [InlineData("\"rows\": { \"green\": \">= 95 and >= 90\", \"amber\": \"< 94\" }", "gap-in-band")] // the stricter limit counts
    [InlineData("\"rows\": { \"green\": \">= attendance\" }", "bad-row")]
    [InlineData("\"rows\": { \"green\": \"!= 95\" }", "bad-row")]
    [InlineData("\"rows\": { \"green\": \">= longRun\" }", "unit-mismatch")]
    [InlineData("\"rows\": { \"green\": \">= goood\" }", "unknown-name")]
    [InlineData("\"checkpoint\": \"half term\"", "missing-member")]
    [InlineData(Colours + ", \"checkpoint\": \"term\"", "unknown-choice")]
    [InlineData(Colours + ", \"before\": \"new\"", "senseless-member")]
    [InlineData(
        "\"values\": [ { \"from\": \"2026-09-01\", \"rows\": { \"green\": \">= 95\" } }, { \"from\": \"2026-10-01\", \"rows\": { "
            + "\"green\": \">= 90\" } } ]", "overlapping-editions")]
    // no overlap: until then good is 95
    [InlineData(
        "\"values\": [ { \"from\": \"2026-09-01\", \"to\": \"2026-09-30\", \"rows\": { \"green\": \">= good\", \"amber\": \"< "
            + "poor\" } } ]", "gap-in-band")]
    public void A_band_is_checked_as_it_is_loaded(string members, string? code) =>
        Assert.Equal(code is null ? [] : [code], Problems(members));

    [Fact]
    public void A_mistake_in_a_row_is_named_with_its_column()
    {
        const string line = "\"rows\": { \"green\": \">= 90 and < goood\" }";
        var problem = Made.Problems($"{Asked.Rest},\n\"facts\": {{ \"f\": {{ \"band\": \"attendance\",\n{line} }}{Attendance} }}").Single();
        Assert.Equal(line.IndexOf("goood", StringComparison.Ordinal) + 1, problem.Column);
    }

    // Half term is 26 to 30 October, so its checkpoint is Friday the 23rd; the term's is 18 December.
    [Theory]
    [InlineData("10-22", "new", "none")]
    [InlineData("10-23", "green", "2026-10-23")]
    [InlineData("12-17", "green", "2026-10-23")]
    [InlineData("12-18", "other", "2026-12-18")]
    public void With_checkpoints_it_stands_still_between_them(string on, string band, string since)
    {
        // 38 days to 23 October without absence, then absent throughout: 76 of 146 sessions by 18 December.
        var pupil = Asked.Pupil("10-23").MarkDays(Asked.Day("11-02"), Asked.Day("12-18"), "O", "O");
        const string members =
            "\"rows\": { \"green\": \">= 95\" }, \"else\": \"other\", \"before\": \"new\", \"checkpoint\": \"half term\"";
        Assert.Equal(band, Ask(members, pupil, on));
        Assert.Equal(since, Ask(members, pupil, on, "since"));
    }

    [Fact]
    public void Without_terms_nobody_knows_the_checkpoints()
    {
        var pupil = PupilRecord.Build("P1", SchoolCalendar.Infer([Asked.Day("09-02"), Asked.Day("09-03")]))
            .Mark(Asked.Day("09-02"), HalfDay.Morning, "/");
        Assert.Equal("unknown", Ask(Colours + ", \"checkpoint\": \"half term\"", pupil, "09-03"));
        Assert.Equal("unknown", Ask(Colours + ", \"checkpoint\": \"half term\"", pupil, "09-03", "since"));
    }

    [Theory]
    [InlineData("09-14 O /", "2026-09-15")] // 17 of 18 on the 14th is not 95 yet, 19 of 20 is
    [InlineData("09-14 ? /", "unknown")]
    [InlineData("09-14 /", "2026-09-02")]
    public void Without_checkpoints_it_stands_since_the_first_day_of_its_present_value(string line, string since) =>
        Assert.Equal(since, Ask("\"rows\": { \"green\": \">= 95\" }, \"else\": \"other\"", Asked.Pupil("09-15", line), "09-15", "since"));

    [Fact]
    public void A_row_set_counts_while_it_is_in_force() =>
        Assert.Equal(["none", "green", "none"], new[] { "09-08", "09-09", "09-11" }.Select(on => Ask(
            "\"values\": [ { \"from\": \"2026-09-09\", \"to\": \"2026-09-10\", \"rows\": { \"green\": \">= 95\" } } ]",
                Asked.Pupil("09-15"), on)));
}
