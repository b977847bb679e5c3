using AttendanceRules.Problems;
using AttendanceRules.Tests.Rules.Broken;

namespace AttendanceRules.Tests.Rules;

/// <summary>What can be read and cannot be meant is warned of, at its place and alone; its twin that is just right is not.</summary>
[Trait("Category", "Slow")]
public sealed class LintTests
{
    private static readonly IReadOnlyList<LintPair> Pairs = [.. BrokenLadders.All, .. BrokenOrders.All, .. BrokenMeanings.All];

    public static TheoryData<int, string> Numbers
    {
        get
        {
            var rows = new TheoryData<int, string>();
            for (var i = 0; i < Pairs.Count; i++)
            {
                rows.Add(i, Pairs[i].Says);
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Numbers))]
    public void It_is_warned_of_at_its_place(int number, string says)
    {
        var told = Pairs[number].Broken.Load();
        Assert.True(told.Count == 1, says + ": " + string.Join("; ", told));
        Assert.Equal(Pairs[number].Broken.Expected, $"{told[0].File}({told[0].Line},{told[0].Column}): {told[0].Code}");
        Assert.Equal(Severity.Warning, told[0].Severity);
        Assert.NotNull(told[0].Suggestion);
    }

    [Theory]
    [MemberData(nameof(Numbers))]
    public void Its_twin_is_well(int number, string says)
    {
        var told = Pairs[number].Twin.Load();
        Assert.True(told.Count == 0, says + ": " + string.Join("; ", told));
    }

    [Fact]
    public void The_pack_of_settled_meanings_has_none() =>
        Assert.All(Made.ProblemsOf([PackSource.Shipped("england-base"),
            PackSource.FromFolder(RepositoryFolder.Of("rules", "semantics"))]), p => Assert.Equal("always-holds", p.Code));

    // The package's own packs have a clause against it; a lint says what it sees, whoever else says so.
    [Fact]
    public void Letter_after_letter_is_told_without_a_document()
    {
        const string letters = """
            "actions": { "l": { "title": "L", "by": "school", "contact": "letter" },
              "m": { "title": "M", "by": "school", "contact": "letter" } },
            "pathways": { "p": { "title": "P", "stages": [ { "id": "a", "do": [ "l" ] }, { "id": "b", "do": [ "m" ] } ] } }
            """;
        Assert.Equal("'b' is the second step in writing on its line of 'p', but nobody rings, meets or visits the family before it.",
            Assert.Single(Made.Problems(letters)).Message);
    }

    // The loader reads a window with a space too many, so a lint reads what was loaded.
    [Theory]
    [InlineData("this week and school year")]
    [InlineData("this week  and school year")]
    public void A_window_is_known_however_it_is_spaced(string cycle) => Assert.Equal(["outlasts-cycle"], Made.Problems($$"""
        "actions": { "x": { "title": "X", "by": "school" }, "y": { "title": "Y", "by": "school" } },
        "pathways": { "p": { "title": "P", "cycle": "{{cycle}}", "stages": [ { "id": "a", "do": [ "x" ] },
          { "id": "b", "wait": "2 school weeks", "do": [ "y" ] } ] } }
        """).Select(p => p.Code));

    [Fact]
    public void Each_is_explained_in_the_page_on_packs()
    {
        var page = File.ReadAllText(RepositoryFolder.Of("rules", "REFERENCE.md"));
        Assert.All(Pairs.Select(p => p.Broken.Code).Distinct(StringComparer.Ordinal), c =>
            Assert.Contains($"| `{c}` |", page, StringComparison.Ordinal));
    }
}
