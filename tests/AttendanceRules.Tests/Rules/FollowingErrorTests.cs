using AttendanceRules.Problems;

namespace AttendanceRules.Tests.Rules;

/// <summary>
/// A mistake is reported where it is made. What only follows from it is not reported beside it, and no suggestion repeats what was written.
/// </summary>
public sealed class FollowingErrorTests
{
    private const string Well = """ "actions": { "letter": { "title": "Letter", "by": "school", "values": { "count": "entries" } } } """;

    [Theory]
    [InlineData("unknown-unit", """ "thresholds": { "t": { "title": "T", "unit": "episodes", "values": [ { "from": "2026-08-01", "value": 1 } ] } }, "facts": { "f": { "count": "episodes", "of": "absence", "in": "school year" } }, "rules": { "a": { "when": "f >= t", "do": [ "letter" ] } } """)]
    [InlineData("unknown-unit", """ "thresholds": { "t": { "title": "T", "unit": "dayz", "values": [ { "from": "2026-08-01", "value": 1 } ] } }, "facts": { "f": { "count": "sessions", "of": "absence", "in": "last t" } }, "rules": { "a": { "when": "f > 1", "due": "t", "do": [ "letter" ] } } """)]
    [InlineData("missing-member", """ "facts": { "age": { "elapsed": "calendar days" } }, "rules": { "a": { "when": "age >= 2", "do": [ "letter" ] } } """)]
    [InlineData("unknown-name", """ "facts": { "f": { "is": "nobody" }, "g": { "is": "f and onRoll" }, "h": { "is": "not g" } }, "rules": { "a": { "when": "h or g", "needs": [ "f" ], "do": [ "letter" ] } } """)]
    [InlineData("unknown-class", """ "facts": { "f": { "count": "sessions", "of": "absense", "in": "ever" }, "b": { "band": "f", "rows": { "high": ">= 3" } } }, "rules": { "a": { "when": "b == 'high'", "do": [ "letter" ] } } """)]
    [InlineData("unknown-unit", """ "thresholds": { "t": { "title": "T", "unit": "dayz", "values": [ { "from": "2026-08-01", "value": 1 } ] } }, "facts": { "f": { "count": "sessions", "of": "absence", "in": "school year" }, "b": { "band": "f", "rows": { "high": ">= t" } } } """)]
    [InlineData("wrong-type", """ "facts": { "f": 5 }, "rules": { "a": { "when": "f", "do": [ "letter" ] } } """)]
    [InlineData("unknown-member", """ "fcts": { "f": { "is": "onRoll" } }, "rules": { "a": { "when": "f", "do": [ "letter" ] } } """)]
    [InlineData("unknown-unit", """ "thresholds": { "t": { "title": "T", "unit": "dayz", "values": [ { "from": "2026-08-01", "value": 1 } ] } }, "rules": { "a": { "do": [ { "action": "letter", "values": { "count": { "amount": "t" } } } ] } } """)]
    public void One_mistake_is_told_once(string code, string members)
    {
        var problem = Assert.Single(Made.Problems($"{Well}, {members}"));
        Assert.Equal(code, problem.Code);
    }

    [Fact]
    public void Of_a_file_that_cannot_be_read_only_that_is_told()
    {
        var pack = PackSource.FromFiles("made-up", new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["pack.json"] = $$"""{ {{Made.Identity}}, {{Well}}, "rules": { "a": { "when": "f", "do": [ "letter" ] } } }""",
            ["facts.json"] = """{ "facts": { "f": { "is": "onRoll" } """,
        });
        Assert.Equal(("invalid-json", "made-up/facts.json"),
            (Assert.Single(Made.ProblemsOf([PackSource.Shipped("england-base"), pack])) is var p ? (p.Code, p.File) : default));
    }

    [Fact]
    public void A_name_of_another_sort_is_not_suggested_for_itself()
    {
        var problems = Made.Problems($$"""
            {{Well}},
            "facts": { "spells": { "count": "episodes", "of": "absence", "in": "school year", "title": "Spells" } },
            "rules": { "r3": { "on": "spells", "do": [ "letter" ] }, "r4": { "do": [ { "action": "letter", "values": { "count": { "amount": "spells" } } } ] } }
            """);
        Assert.Equal(["unknown-anchor", "unknown-name"], problems.Select(p => p.Code));
        Assert.All(problems, p => Assert.DoesNotContain("'spells'", p.Suggestion ?? "", StringComparison.Ordinal));
    }

    [Fact]
    public void The_name_that_was_written_is_never_the_suggestion()
    {
        Assert.Null(Nearest.Suggest("spells", ["spells"]));
        Assert.Equal("Did you mean 'spell'?", Nearest.Suggest("spells", ["spells", "spell"]));
        Assert.Equal("Did you mean 'Spells'?", Nearest.Suggest("spells", ["Spells"]));
    }
}
