using System.Text;
using AttendanceRules.Json;
using AttendanceRules.Packs.Schema;
using AttendanceRules.Problems;

namespace AttendanceRules.Tests.England;

/// <summary>The register of source documents and the sources that packs cite are the same.</summary>
public sealed class DocumentsTests
{
    private static readonly string[] OfADocument = ["id", "title", "publisher", "date", "address", "from", "to", "clauses"];
    private static readonly string[] OfAClause = ["id", "kind", "stakeholder", "text", "place", "notEncodable"];

    private static IReadOnlyList<JsonItem> Documents =>
        [.. Directory.GetFiles(RepositoryFolder.Of("seeds", "documents"), "*.json").Order(StringComparer.Ordinal).Select(Read)];

    [Fact]
    public void Every_document_and_clause_reaches_the_packs_unchanged()
    {
        var received = RepositoryFolder.Of("tests", "AttendanceRules.Tests", "England", "sources.received.json");
        var (expected, committed) = (SourcesFile.Of(Documents),
            File.ReadAllText(RepositoryFolder.Of("rules", "england-base", "sources.json")).ReplaceLineEndings("\n"));
        File.Delete(received);
        if (expected == committed)
        {
            return;
        }

        File.WriteAllText(received, expected);
        var (come, gone) = (Lines(expected).Except(Lines(committed), StringComparer.Ordinal), Lines(committed)
            .Except(Lines(expected), StringComparer.Ordinal));
        Assert.Fail("rules/england-base/sources.json is not what seeds/documents say. Put tests/AttendanceRules.Tests/England/sources.received.json in its place.\n"
            + string.Join('\n', gone.Select(l => "- " + l).Concat(come.Select(l => "+ " + l))));
    }

    [Fact]
    public void Documents_and_clauses_have_no_other_members_and_say_each_in_words()
    {
        foreach (var document in Documents)
        {
            Assert.All(document.Members, m => Assert.Contains(m.Name, OfADocument));
            foreach (var clause in document.List("clauses"))
            {
                Assert.All(clause.Members, m => Assert.Contains(m.Name, OfAClause));
                Assert.All(clause.Members, m => Assert.False(string.IsNullOrWhiteSpace(clause.String(m.Name)),
                    $"{document.String("id")}#{clause.String("id")}: {m.Name}"));
            }
        }
    }

    [Fact]
    public void Every_clause_says_what_kind_it_is()
    {
        var kinds = ObjectSchema.Clause.Members.Single(m => m.Name == "kind").Choices;
        Assert.All(Documents.SelectMany(d => d.List("clauses")), c => Assert.Contains(c.String("kind"), kinds));
    }

    // Warnings too: a clause that is used and said not to be encodable is one.
    [Fact]
    public void All_packs_of_the_package_load_together_without_a_problem() => Assert.Empty(Made.ProblemsOf(PackSource.AllShipped()));

    private static string[] Lines(string text) => text.Split('\n');

    private static JsonItem Read(string file)
    {
        var problems = new ProblemList();
        var item = JsonItemReader.Read(file, Encoding.UTF8.GetBytes(File.ReadAllText(file)), problems);
        Assert.Empty(problems.Sorted());
        return item!;
    }
}
