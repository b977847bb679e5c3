using AttendanceRules.Catalogues;
using AttendanceRules.Documents;

namespace AttendanceRules.Tests.Repository;

/// <summary>The drawings in the packs' READMEs are those of the packs.</summary>
[Trait("Category", "Slow")]
public sealed class PathwayDrawingTests
{
    // The day whose numbers the drawings show.
    private static readonly DateOnly Day = new(2026, 11, 20);

    [Theory]
    [InlineData("england", "enforcement")]
    [InlineData("addressing-absence", "school-escalation")]
    [InlineData("east-sussex-2011", "es-case")]
    [InlineData("east-sussex-2011", "es-legal")]
    [InlineData("good-practice", "punctuality")]
    [InlineData("trust-attendance", "talk-first")]
    public void The_drawing_in_a_packs_readme_is_that_of_the_pack(string pack, string pathway)
    {
        var book = RuleBook.Load(PackSource.AllShipped());
        var view = book.Catalogue.Pathways.Single(p => p.Id == pathway);
        var drawn = DrawnStages.Of(book.Book.Pathways.Single(p => p.Id == pathway), new DutySentences(book.Book, book.Files, Day));
        var readme = File.ReadAllText(RepositoryFolder.Of("rules", pack, "README.md")).ReplaceLineEndings("\n");

        Assert.Contains("```mermaid\n" + string.Join('\n', PathwayMermaid.Of(drawn)) + "\n```", readme, StringComparison.Ordinal);
        Assert.Contains(string.Join('\n', PathwayDrawing.Markdown(view)), readme, StringComparison.Ordinal);
    }

    [Fact]
    public void No_pathway_of_a_shipped_pack_is_without_its_drawing() =>
        Assert.Equal(
            ["addressing-absence school-escalation", "east-sussex-2011 es-case", "east-sussex-2011 es-legal", "england enforcement",
                "good-practice punctuality", "trust-attendance talk-first"],
            RuleBook.Load(PackSource.AllShipped()).Catalogue.Pathways.Select(p => $"{p.Pack} {p.Id}").Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal));

    [Fact]
    public void A_shipped_pack_says_what_it_extends()
    {
        Assert.Equal("england-base", PackSource.Shipped("addressing-absence").ReadExtends());
        Assert.Null(PackSource.Shipped("england-base").ReadExtends());
    }
}
