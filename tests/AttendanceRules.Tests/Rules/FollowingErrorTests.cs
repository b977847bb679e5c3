using AttendanceRules.Problems;

namespace AttendanceRules.Tests.Rules;

/// <summary>
/// A mistake is reported where it is made. What only follows from it is not reported beside it, and no suggestion repeats what was written.
/// </summary>
public sealed class FollowingErrorTests
{
    private const string Well = """ "actions": { "letter": { "title": "Letter", "by": "school", "values": { "count": "entries" } } } """;

    [Theory]
    [InlineData("unknown-unit",
        """ "thresholds": { "t": { "title": "T", "unit": "episodes", "values": [ { "from": "2026-08-01", "value": 1 } ] } """
            + """}, "facts": { "f": { "count": "episodes", "of": "absence", "in": "school year" } }, "rules": { "a": { "when": "f >= """
            + """t", "do": [ "letter" ] } } """)]
    [InlineData("unknown-unit",
        """ "thresholds": { "t": { "title": "T", "unit": "dayz", "values": [ { "from": "2026-08-01", "value": 1 } ] } }, "facts": """
            + """{ "f": { "count": "sessions", "of": "absence", "in": "last t" } }, "rules": { "a": { "when": "f > """
            + """1", "due": "t", "do": [ "letter" ] } } """)]
    [InlineData("missing-member",
        """ "facts": { "age": { "elapsed": "calendar days" } }, "rules": { "a": { "when": "age >= 2", "do": [ "letter" ] } } """)]
    [InlineData("unknown-name",
        """ "facts": { "f": { "is": "nobody" }, "g": { "is": "f and onRoll" }, "h": { "is": "not g" } }, "rules": { "a": """
            + """{ "when": "h or g", "needs": [ "f" ], "do": [ "letter" ] } } """)]
    [InlineData("unknown-class",
        """ "facts": { "f": { "count": "sessions", "of": "absense", "in": "ever" }, "b": { "band": "f", "rows": { "high": ">= 3" } } """
            + """}, "rules": { "a": { "when": "b == 'high'", "do": [ "letter" ] } } """)]
    [InlineData("unknown-unit",
        """ "thresholds": { "t": { "title": "T", "unit": "dayz", "values": [ { "from": "2026-08-01", "value": 1 } ] } }, "facts": """
            + """{ "f": { "count": "sessions", "of": "absence", "in": "school year" }, "b": { "band": "f", "rows": { "high": ">= """
            + """t" } } } """)]
    [InlineData("wrong-type", """ "facts": { "f": 5 }, "rules": { "a": { "when": "f", "do": [ "letter" ] } } """)]
    [InlineData("unknown-member", """ "fcts": { "f": { "is": "onRoll" } }, "rules": { "a": { "when": "f", "do": [ "letter" ] } } """)]
    [InlineData("unknown-unit",
        """ "thresholds": { "t": { "title": "T", "unit": "dayz", "values": [ { "from": "2026-08-01", "value": 1 } ] } }, "rules": """
            + """{ "a": { "do": [ { "action": "letter", "values": { "count": { "amount": "t" } } } ] } } """)]
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

    // The file that cannot be read may be the one that says which pack it is.
    [Fact]
    public void Of_a_first_file_that_cannot_be_read_only_that_is_said()
    {
        var pack = PackSource.FromFiles("made-up", new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["pack.json"] = $$"""{ {{Made.Identity}}, {{Well}} """, ["rules.json"] = "{ \"rules\": { } }",
        });
        Assert.Equal("invalid-json", Assert.Single(Made.ProblemsOf([PackSource.Shipped("england-base"), pack])).Code);
    }

    // Without a base no class, stakeholder and characteristic is known: five mistakes followed from one.
    [Fact]
    public void Of_a_pack_without_a_base_only_that_is_said_and_how_to_mend_it()
    {
        var pack = PackSource.FromFiles("x", new Dictionary<string, string>(StringComparer.Ordinal) { ["pack.json"] = $$"""
            { "pack": { "id": "x", "title": "X", "version": "1", "from": "2026-08-01" }, {{Well}},
              "facts": { "f": { "count": "sessions", "of": "absence", "in": "ever" } } }
            """ });
        var problem = Assert.Single(Made.ProblemsOf([pack]));
        Assert.Equal(("missing-class", "No pack declares the classes 'possible' and 'noMark'."), (problem.Code, problem.Message));
        Assert.Equal("Extend a nation's base pack, for example \"extends\": \"england-base\", or declare them.", problem.Suggestion);
    }

    [Fact]
    public void Bases_that_are_not_loaded_are_one_problem_before_all_others()
    {
        static PackSource Pack(string id, string extends, string more) => PackSource.FromFiles(id,
            new Dictionary<string, string>(StringComparer.Ordinal) { ["pack.json"] = $$"""
                { "pack": { "id": "{{id}}", "title": "T", "version": "1", "extends": "{{extends}}", "from": "2026-08-01" }{{more}} }
                """ });
        var problems = Made.ProblemsOf([Pack("a", "england-base", ", \"fcts\": {}"), Pack("b", "trust", ""), Pack("c", "cluster", "")]);
        Assert.Equal(["missing-pack", "unknown-member"], problems.Select(p => p.Code));
        Assert.Equal("'b' extends 'trust', which is not loaded; 'c' extends 'cluster', which is not loaded.", problems[0].Message);
    }

    [Fact]
    public void A_name_of_another_sort_is_not_suggested_for_itself()
    {
        var problems = Made.Problems($$"""
            {{Well}},
            "facts": { "spells": { "count": "episodes", "of": "absence", "in": "school year", "title": "Spells" } },
            "rules": { "r3": { "on": "spells", "do": [ "letter" ] },
              "r4": { "do": [ { "action": "letter", "values": { "count": { "amount": "onRoll" } } } ] } }
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
