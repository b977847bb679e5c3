using AttendanceRules.Catalogues;

namespace AttendanceRules.Tests.Repository;

/// <summary>The numbers in seeds/README.md are those of the packs.</summary>
[Trait("Category", "Slow")]
public sealed class SeedsReadmeTests
{
    private const string Begin = "<!-- trace -->\n";
    private const string End = "<!-- end of trace -->\n";

    [Fact]
    public void Its_summary_is_that_of_the_packs()
    {
        var received = RepositoryFolder.Of("tests", "AttendanceRules.Tests", "Repository", "SeedsReadme.received.md");
        var text = File.ReadAllText(RepositoryFolder.Of("seeds", "README.md")).ReplaceLineEndings("\n");
        var (begin, end) = (text.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length, text.IndexOf(End, StringComparison.Ordinal));
        var summary = string.Join('\n', SourceTraceTable.Summary(RuleBook.Load(PackSource.AllShipped()).Catalogue.TraceSources())) + "\n";
        File.Delete(received);
        if (text[begin..end] == summary)
        {
            return;
        }

        File.WriteAllText(received, text[..begin] + summary + text[end..]);
        Assert.Fail(
            $"The summary in seeds/README.md is not that of the packs. "
                + $"Put tests/AttendanceRules.Tests/Repository/SeedsReadme.received.md in the place of seeds/README.md.\n{summary}");
    }

    [Fact]
    public void It_says_of_each_document_what_it_is()
    {
        var text = File.ReadAllText(RepositoryFolder.Of("seeds", "README.md"));
        None.Of(RuleBook.Load(PackSource.AllShipped()).Catalogue.TraceSources().Documents.Where(d =>
            !text.Contains($"`{d.Id}`", StringComparison.Ordinal)).Select(d => d.Id));
    }
}
