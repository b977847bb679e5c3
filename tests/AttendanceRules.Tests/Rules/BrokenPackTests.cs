using AttendanceRules.Problems;
using AttendanceRules.Tests.Rules.Broken;

namespace AttendanceRules.Tests.Rules;

/// <summary>Deliberately broken packs: each with its exact code, file, line and column, and nothing reported beside it.</summary>
[Trait("Category", "Slow")]
public sealed class BrokenPackTests
{
    private const string Thresholds =
        """ "thresholds": { "limit": { "title": "Limit", "unit": "sessions", "values": [ { "from": "2026-08-01", "value": 3 } ] } } """;

    private static readonly IReadOnlyList<BrokenPack> Packs = [.. BrokenFiles.All, .. BrokenDeclarations.All, .. BrokenPhrases.All,
        .. BrokenRules.All, .. BrokenSchools.All];

    public static TheoryData<int, string> Numbers
    {
        get
        {
            var rows = new TheoryData<int, string>();
            for (var i = 0; i < Packs.Count; i++)
            {
                rows.Add(i, Packs[i].Expected);
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Numbers))]
    public void Each_mistake_is_named_with_its_place_and_no_suggestion_repeats_it(int number, string expected)
    {
        var found = Packs[number].Load();
        Assert.Equal([expected], found.Select(p => $"{p.File}({p.Line},{p.Column}): {p.Code}"));
        Assert.All(found, p => Assert.False(p.Suggestion is { } s
            && s.StartsWith("Did you mean '", StringComparison.Ordinal) && p.Message.Contains(s[13..^1], StringComparison.Ordinal),
            p.ToString()));
    }

    [Fact]
    public void There_are_many_packs_and_many_codes()
    {
        Assert.True(Packs.Count >= 65, $"{Packs.Count} packs");
        Assert.True(Packs.Select(p => p.Code).Distinct(StringComparer.Ordinal).Count() >= 28);
    }

    [Fact]
    public void What_the_mistakes_stand_beside_is_well() =>
        Assert.Empty(new BrokenPack("none", ("a.json",
            """{ "rules": { "b": { "when": "manyLater", "from": "2026-08-01", "group": "watched", "of": "parent", "do": """
                + """[ "letter" ] } } }""")).Load());

    [Fact]
    public void A_warning_does_not_stop_the_book_from_loading()
    {
        Assert.True(RuleBook.TryLoad([PackSource.Shipped("england-base"),
            Made.Pack(""" "rules": { "a": { "do": [ "x" ] } }, "actions": { "x": { "title": "X", "by": "school" } } """).AsShipped()],
                out var book, out var problems));
        Assert.NotNull(book);
        Assert.All(problems, p => Assert.Equal(Severity.Warning, p.Severity));
        Assert.NotEmpty(problems);
    }

    public static TheoryData<string> Shipped => [.. PackSource.ShippedIds];

    // Loading them as they are inside the package looks for nothing; here every check is made of them.
    [Theory]
    [MemberData(nameof(Shipped))]
    public void A_pack_of_the_package_has_no_problem_with_its_bases(string id)
    {
        List<PackSource> packs = [PackSource.Shipped(id)];
        while (packs[0].ReadExtends() is { } below)
        {
            packs.Insert(0, PackSource.Shipped(below));
        }

        Assert.Empty(Made.ProblemsOf([.. packs.Select(p => p.AsShipped())]));
        Assert.Empty(Made.ProblemsOf(packs));
    }

    [Fact]
    public void A_misspelt_name_is_answered_with_the_likely_one()
    {
        var problem = Made.Problems($$""" {{Thresholds}}, "rules": { "a": { "when": "yearGroop > 3", "do": [] } } """)
            .Single(p => p.Code == "unknown-name");
        Assert.Equal("Did you mean 'yearGroup'?", problem.Suggestion);
    }

    [Fact]
    public void Five_mistakes_are_told_in_one_run() =>
        Assert.True(Made.Problems("""
            "facts": { "f": { "is": "nobody" }, "g": { "count": "weeks", "in": "ever", "of": "absence" } },
            "rules": { "a": { "do": [ "x" ] }, "b": { "on": "session 99", "do": [] }, "c": { "wat": 1, "do": [] } }
            """).Count >= 5);

    [Fact]
    public void A_pack_without_what_it_extends_is_refused()
    {
        var pack = PackSource.FromFiles("school", new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["pack.json"] =
                """{ "pack": { "id": "school", "title": "t", "version": "1", "extends": "authority", "from": "2026-08-01" } }""",
        });
        Assert.False(RuleBook.TryLoad([pack], out var book, out var problems));
        Assert.Null(book);
        Assert.Contains(problems, p => p.Code == "missing-pack");
    }

    [Fact]
    public void Loading_throws_with_every_problem_in_the_exception()
    {
        var thrown = Assert.Throws<RuleBookException>(() => Made.Book(""" "rules": { "a": { "do": [ "x" ] } } """));
        Assert.Contains("unknown-action", thrown.Message, StringComparison.Ordinal);
    }
}
