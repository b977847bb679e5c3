using AttendanceRules.Coverage;

namespace AttendanceRules.Tests.Coverage;

/// <summary>Which states of rules, stages and thresholds the cases of a pack show.</summary>
public sealed class CaseCoverageTests
{
    private const string Unread = """
        { "case": "unread", "pupil": { "year": 7 }, "register": [ "2026-09-09 O", "2026-09-10 ? /" ],
          "check": [ { "on": "2026-09-11", "undecided": { "ring": [ "missed" ] } } ] }
        """;

    [Fact]
    public void Without_cases_nothing_is_shown()
    {
        var coverage = CaseCoverage.Of(LadderPack.Book(""), LadderPack.Name);
        Assert.Equal((0, 7, 0.0), (coverage.Shown, coverage.Wanted, coverage.Percent));
        Assert.Equal(["rule call", "stage ladder/meeting", "threshold enough"], coverage.Items.Select(i => $"{i.Kind} {i.Name}"));
        Assert.Equal(1, coverage.Uncompared);
        Assert.DoesNotContain(coverage.Notices, n => n.IsShown);
    }

    [Theory]
    [InlineData(3, "fired", "on")]
    [InlineData(2, "not fired", "just off")]
    [InlineData(4, "fired", "just off")]
    [InlineData(5, "fired", "")]
    public void A_check_shows_whether_the_rule_fires_and_where_its_threshold_is(int missed, string rule, string threshold)
    {
        var coverage = CaseCoverage.Of(
            LadderPack.Book(LadderPack.Case(missed, $"\"facts\": {{ \"missed\": {missed} }}")), LadderPack.Name);
        Assert.Equal([rule], coverage.Items[0].Shown);
        Assert.Equal(["not fired"], coverage.Items[1].Shown);
        Assert.Equal(threshold.Length > 0 ? [threshold] : [], coverage.Items[2].Shown);
    }

    [Fact]
    public void What_cannot_be_read_shows_the_unknown_state_and_its_notice()
    {
        var coverage = CaseCoverage.Of(LadderPack.Book(Unread), LadderPack.Name);
        Assert.Equal(["unknown"], coverage.Items[2].Shown);
        Assert.Empty(coverage.Items[0].Shown);
        Assert.Contains(("unclassed-mark", true), coverage.Notices);
    }

    [Fact]
    public void Cases_on_just_off_and_unknown_and_of_the_stage_cover_everything()
    {
        var cases = string.Join(", ", new[] { 2, 3, 6 }.Select(n => LadderPack.Case(n, "\"facts\": { \"onRoll\": true }")).Append(Unread));
        Assert.Equal(100, CaseCoverage.Of(LadderPack.Book(cases), LadderPack.Name).Percent);
    }
}
