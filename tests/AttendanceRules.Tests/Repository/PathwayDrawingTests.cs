using AttendanceRules.Catalogues;

namespace AttendanceRules.Tests.Repository;

/// <summary>The drawings in the packs' READMEs are those of the packs.</summary>
public sealed class PathwayDrawingTests
{
    [Theory]
    [InlineData("england", "enforcement")]
    [InlineData("addressing-absence", "school-escalation")]
    public void The_drawing_in_a_packs_readme_is_that_of_the_pack(string pack, string pathway)
    {
        var view = RuleBook.Load(PackSource.Shipped("england-base"), PackSource.Shipped(pack)).Catalogue.Pathways.Single(p => p.Id == pathway);
        var readme = File.ReadAllText(RepositoryFolder.Of("rules", pack, "README.md")).ReplaceLineEndings("\n");

        Assert.Contains("```mermaid\n" + string.Join('\n', PathwayDrawing.Mermaid(view)) + "\n```", readme, StringComparison.Ordinal);
        Assert.Contains(string.Join('\n', PathwayDrawing.Markdown(view)), readme, StringComparison.Ordinal);
    }

    [Fact]
    public void A_shipped_pack_says_what_it_extends()
    {
        Assert.Equal("england-base", PackSource.Shipped("addressing-absence").Extends);
        Assert.Null(PackSource.Shipped("england-base").Extends);
    }
}
