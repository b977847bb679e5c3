using AttendanceRules.Cases;

namespace AttendanceRules.Tests.Cases;

/// <summary>A case that names what no pack has proves nothing, so it fails and says so.</summary>
public sealed class CaseNameTests
{
    private const string Calendar = """{ "terms": [ { "from": "2026-09-02", "to": "2026-12-18" } ] }""";

    [Theory]
    [InlineData(""" "not": [ "hold-panel" ] """, "")]
    [InlineData(""" "not": [ "hold-pane" ] """, "Unknown action 'hold-pane'.")]
    [InlineData(""" "undecided": { "hold-pane": [ "x" ] } """, "Unknown action 'hold-pane'.")]
    [InlineData(""" "expect": { "council": [] } """, "Unknown stakeholder 'council'. Declared are: parents, school, governance, localAuthority.")]
    public void A_misspelt_name_fails_the_case(string check, string said)
    {
        var pack = $$"""
            { {{Made.Identity}}, "actions": { "hold-panel": { "title": "Hold a panel", "by": "school" } }, "calendar": "autumn",
              "cases": [ { "case": "c", "pupil": { "year": 7 }, "check": [ { "on": "2026-09-10", {{check}} } ] } ] }
            """;
        var source = PackSource.FromFiles("made-up", new Dictionary<string, string>(StringComparer.Ordinal) { ["pack.json"] =
            pack, ["calendars/autumn.json"] = Calendar });
        var differences = CaseRunner.Run(RuleBook.Load(PackSource.Shipped("england-base"), source), "made-up").Single().Differences;
        Assert.Equal(said.Length > 0, differences.Any(d => d.Contains(said, StringComparison.Ordinal)));
    }
}
