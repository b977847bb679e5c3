namespace AttendanceRules.Tests.Rules;

/// <summary>Deliberately broken packs: each with its exact code, line and column.</summary>
public sealed class BrokenPackTests
{
    private const string Thresholds = """ "thresholds": { "limit": { "title": "Limit", "unit": "sessions", "values": [ { "from": "2026-08-01", "value": 3 } ] } } """;

    public static TheoryData<string, string, int, int> Broken => new()
    {
        { "{ \"rules\": { \"a\": { \"when\": \"absense > 3\", \"do\": [] } } }", "unknown-name", 1, 30 },
        { "{\n \"rulez\": {} }", "unknown-member", 2, 2 },
        { "{\n \"rules\": { \"a\": { \"do\": [ \"nothing\" ] } } }", "unknown-action", 2, 28 },
        { "{ \"facts\": { \"f\": { \"count\": \"sessions\", \"of\": \"unautorised\" } } }", "unknown-class", 1, 48 },
        { "{ \"facts\": { \"f\": { \"count\": \"sessions\", \"of\": \"absence\", \"in\": \"last 5 days\" } } }", "bare-days", 1, 71 },
        { "{ \"facts\": { \"f\": { \"count\": \"sessions\", \"of\": \"absence\", \"in\": \"yesterday\" } } }", "bad-window", 1, 66 },
        { "{ \"facts\": { \"f\": { \"title\": \"x\" } } }", "no-fact-kind", 1, 19 },
        { "{ \"facts\": { \"f\": { \"is\": \"onRoll\", \"date\": \"ever\" } } }", "two-fact-kinds", 1, 19 },
        { "{ \"facts\": { \"f\": { \"is\": \"f\" } } }", "circular-name", 1, 19 },
        { "{ \"facts\": { \"f\": { \"is\": \"yearGroup\" } } }", "not-yes-no", 1, 28 },
        { "{ \"facts\": { \"f\": { \"is\": \"onRoll > 3\" } } }", "type-mismatch", 1, 28 },
        { "{ \"facts\": { \"f\": { \"is\": \"yearGroup >= (3\" } } }", "condition-syntax", 1, 43 },
        { "{ \"facts\": { \"f\": { \"is\": \"yearGroup = 3\" } } }", "condition-syntax", 1, 38 },
        { "{ \"groups\": { \"onRoll\": { \"title\": \"x\" } } }", "reserved-name", 1, 25 },
        { "{ \"actions\": { \"a\": { \"title\": \"x\", \"by\": \"schol\" } } }", "unknown-stakeholder", 1, 21 },
        { "{ \"actions\": { \"a\": { \"by\": \"school\" } } }", "missing-member", 1, 21 },
        { "{ \"rules\": { \"a\": { \"title\": \"x\" } } }", "empty-rule", 1, 19 },
        { "{ \"rules\": { \"a\": { \"from\": \"2026-13-01\", \"do\": [] } } }", "bad-date", 1, 29 },
        { "{ \"rules\": { \"a\": { \"title\": \"x\", \"title\": \"y\", \"do\": [] } } }", "duplicate-member", 1, 35 },
        { "{ \"rules\": { \"a\": { \"sources\": [ \"nowhere#1\" ], \"do\": [] } } }", "unknown-source", 1, 34 },
        { "{ \"rules\": { \"a\": { \"sources\": [ \"wt-2024\" ], \"do\": [] } } }", "bad-source", 1, 34 },
        { "{ \"rules\": { \"a\": { \"group\": \"nobody\", \"do\": [] } } }", "unknown-group", 1, 30 },
        { "{ \"rules\": { \"a\": { \"of\": \"pupils\", \"do\": [] } } }", "unknown-choice", 1, 27 },
        { "{ \"questions\": { \"q\": { \"ask\": \"?\", \"of\": \"school\", \"type\": \"maybe\" } } }", "unknown-type", 1, 61 },
        { "{ \"thresholds\": { \"t\": { \"title\": \"x\", \"unit\": \"fortnights\", \"values\": [] } } }", "unknown-unit", 1, 48 },
        { "{ \"rules\": [ }", "invalid-json", 1, 14 },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public void Each_mistake_is_named_with_its_place(string json, string code, int line, int column)
    {
        var problems = RuleBook.TryLoad(
            [
                PackSource.Shipped("england-base"),
                PackSource.FromFiles("made-up", new Dictionary<string, string>(StringComparer.Ordinal) { ["a.json"] = json, ["pack.json"] = $"{{ {Made.Identity} }}" }),
            ],
            out var book);
        Assert.Null(book);
        Assert.Contains(problems, p => (p.Code, p.File, p.Line, p.Column) == (code, "made-up/a.json", line, column));
    }

    [Fact]
    public void A_misspelt_name_is_answered_with_the_likely_one()
    {
        var problem = Made.Problems($$""" {{Thresholds}}, "rules": { "a": { "when": "yearGroop > 3", "do": [] } } """).Single(p => p.Code == "unknown-name");
        Assert.Equal("Did you mean 'yearGroup'?", problem.Suggestion);
    }

    [Fact]
    public void Five_mistakes_are_told_in_one_run() =>
        Assert.True(Made.Problems("""
            "facts": { "f": { "is": "nobody" }, "g": { "count": "weeks", "of": "absence" } },
            "rules": { "a": { "do": [ "x" ] }, "b": { "on": "session 99", "do": [] }, "c": { "wat": 1, "do": [] } }
            """).Count >= 5);

    [Fact]
    public void A_pack_without_what_it_extends_is_refused()
    {
        var problems = RuleBook.TryLoad([Made.Pack(Thresholds)], out var book);
        Assert.Null(book);
        Assert.Contains(problems, p => p.Code == "missing-pack");
    }

    [Fact]
    public void Counting_sessions_against_school_days_is_a_mistake() =>
        Assert.Contains(
            Made.Problems($$""" {{Thresholds}}, "facts": { "days": { "count": "days", "of": "absence", "in": "ever" }, "f": { "is": "days >= limit" } } """),
            p => p.Code == "unit-mismatch");

    [Fact]
    public void Loading_throws_with_every_problem_in_the_exception()
    {
        var thrown = Assert.Throws<RuleBookException>(() => Made.Book(""" "rules": { "a": { "do": [ "x" ] } } """));
        Assert.Contains("unknown-action", thrown.Message, StringComparison.Ordinal);
    }
}
