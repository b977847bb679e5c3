using System.Text;
using AttendanceRules.Problems;

namespace AttendanceRules.Tests.England;

/// <summary>The register of source documents and the sources that packs cite are the same.</summary>
public sealed class DocumentsTests
{
    private static readonly string[] Kinds = ["expectation", "duty", "procedure", "threshold", "intervention", "question", "analysis", "fact", "narrative"];

    [Fact]
    public void Every_document_and_clause_reaches_the_packs_unchanged()
    {
        var sources = Read(RepositoryFolder.Of("rules", "england-base", "sources.json"))["sources"]!;
        var files = Directory.GetFiles(RepositoryFolder.Of("seeds", "documents"), "*.json").Select(Read).ToList();
        Assert.Equal(files.Select(f => f.String("id")).Order(StringComparer.Ordinal), sources.Members.Select(m => m.Name).Order(StringComparer.Ordinal));
        foreach (var file in files)
        {
            var source = sources[file.String("id")!]!;
            foreach (var member in new[] { "title", "publisher", "date", "address", "from", "to" })
            {
                Assert.Equal(file.String(member), source.String(member));
            }

            Assert.Equal(
                file.List("clauses").Select(c => (c.String("id")!, c.String("text")!)),
                source["clauses"]!.Members.Select(m => (m.Name, m.Value.Text)));
        }
    }

    [Fact]
    public void Every_clause_says_what_kind_it_is()
    {
        foreach (var file in Directory.GetFiles(RepositoryFolder.Of("seeds", "documents"), "*.json").Select(Read))
        {
            Assert.All(file.List("clauses"), c => Assert.Contains(c.String("kind"), Kinds));
        }
    }

    private static JsonItem Read(string file)
    {
        var problems = new ProblemList();
        var item = JsonItemReader.Read(file, Encoding.UTF8.GetBytes(File.ReadAllText(file)), problems);
        Assert.Empty(problems.Sorted());
        return item!;
    }
}
