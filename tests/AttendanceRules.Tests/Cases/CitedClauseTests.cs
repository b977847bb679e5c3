using AttendanceRules.Cases;

namespace AttendanceRules.Tests.Cases;

/// <summary>A case says which clauses a fact, a threshold, a question, an action, a rule and a stage cite on a day.</summary>
public sealed class CitedClauseTests
{
    private const string Calendar = """{ "terms": [ { "from": "2026-09-02", "to": "2026-12-18" } ] }""";

    private const string Members = """
        "sources": { "policy": { "title": "P", "publisher": "S", "date": "2026", "clauses": { "1": "One.", "2": "Two.", "3": "Three." } } },
        "thresholds": { "enough": { "title": "Enough", "unit": "sessions", "permits": "free", "values": [
          { "from": "2026-08-01", "value": 3, "source": "policy#1" }, { "from": "2026-11-01", "value": 4, "source": "policy#2" } ] } },
        "facts": { "missed": { "count": "sessions", "of": "absence", "in": "school year", "title": "Missed", "sources": "policy#3" } },
        "questions": { "safe": { "ask": "Safe?", "of": "school", "type": "yes/no", "sources": "policy#1" } },
        "actions": { "ring": { "title": "Ring", "by": "school", "sources": [ "policy#2", "policy#1" ] } },
        "rules": { "r.1": { "when": "missed >= enough and safe", "do": [ "ring" ], "sources": "policy#1" } },
        "pathways": { "ladder": { "title": "L", "stages": [ { "id": "first", "when": "missed >= 9", "do": [ "ring" ], "sources":
          "policy#3" } ] } },
        """;

    [Theory]
    [InlineData("2026-09-10", """ "missed": "policy#3", "enough": "policy#1", "safe": "policy#1", "ring": [ "policy#1", "policy#2" ] """)]
    [InlineData("2026-11-10", """ "enough": "policy#2", "r.1": [ "policy#1" ], "ladder": [], "ladder/first": "policy#3" """)]
    public void What_is_cited_on_the_day_holds_in_any_order(string on, string sources) => Assert.Empty(Run(on, sources).Differences);

    [Theory]
    [InlineData("2026-11-10", """ "enough": "policy#1" """, "on 2026-11-10: enough cites policy#2, expected policy#1")]
    [InlineData("2026-09-10", """ "ring": "policy#1" """, "on 2026-09-10: ring cites policy#1, policy#2, expected policy#1")]
    [InlineData("2026-09-10", """ "ladder": "policy#3" """, "on 2026-09-10: ladder cites nothing, expected policy#3")]
    [InlineData("2026-09-10", """ "r.1": "?" """, "on 2026-09-10: r.1 cites policy#1")]
    public void What_differs_is_said(string on, string sources, string said) =>
        Assert.Equal(said, Assert.Single(Run(on, sources).Differences));

    [Theory]
    [InlineData(""" "misst": "policy#3" """, "unknown-name", "No pack declares 'misst'.", "Did you mean 'missed'?")]
    [InlineData(""" "ladder/frist": "policy#3" """, "unknown-name", "No pack declares 'ladder/frist'.", "Did you mean 'ladder/first'?")]
    [InlineData(""" "missed": "policy#4" """, "unknown-clause", "'policy' has no clause '4'.", "")]
    [InlineData(""" "missed": "polcy#3" """, "unknown-source", "Unknown document 'polcy'.", "Did you mean 'policy'?")]
    [InlineData(""" "missed": "policy" """, "bad-source", "'policy' is not a citation.", "Write document#clause.")]
    [InlineData(""" "missed": 3 """, "bad-source", "'3' is not a citation.", "Write document#clause.")]
    public void A_name_or_a_clause_that_there_is_not_is_a_mistake_with_its_place(string sources, string code, string said, string suggested)
    {
        var problem = Assert.Single(CaseRunner.Check(Book("2026-09-10", sources), "made-up"));
        Assert.Equal((code, said), (problem.Code, problem.Message));
        Assert.Contains(suggested, problem.Suggestion ?? "", StringComparison.Ordinal);
        Assert.True(problem.Line > 0);
    }

    [Fact]
    public void What_nobody_records_can_be_said()
    {
        const string pack = """
            "actions": { "ring": { "title": "Ring", "by": "school", "record": false }, "write": { "title": "Write", "by": "school" } },
            "rules": { "r": { "do": [ "ring", "write" ] } },
            """;
        Assert.Empty(Of(pack, """ "on": "2026-09-10", "unrecorded": [ "ring" ] """).Differences);
        Assert.Equal("on 2026-09-10: write can be recorded, and the case expects that nobody records it",
            Assert.Single(Of(pack, """ "on": "2026-09-10", "unrecorded": [ "ring", "write" ] """).Differences));
        Assert.Contains("Unknown action 'rign'.",
            Assert.Single(Of(pack, """ "on": "2026-09-10", "unrecorded": [ "rign" ] """).Differences), StringComparison.Ordinal);
    }

    private static CaseResult Of(string members, string check) => CaseRunner.Run(PackBook(members, check), "made-up").Single();

    private static CaseResult Run(string on, string sources) => CaseRunner.Run(Book(on, sources), "made-up").Single();

    private static RuleBook Book(string on, string sources) =>
        PackBook(Members, $$"""
            "on": "{{on}}", "sources": { {{sources}} }
            """);

    private static RuleBook PackBook(string members, string check)
    {
        var pack = $$"""
            { {{Made.Identity}}, {{members}} "calendar": "autumn", "cases": [ { "case": "c", "check": [ { {{check}} } ] } ] }
            """;
        return RuleBook.Load(PackSource.Shipped("england-base"), PackSource.FromFiles("made-up",
            new Dictionary<string, string>(StringComparer.Ordinal) { ["pack.json"] = pack, ["calendars/autumn.json"] = Calendar }));
    }
}
