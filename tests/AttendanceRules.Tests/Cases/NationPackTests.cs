using AttendanceRules.Cases;

namespace AttendanceRules.Tests.Cases;

/// <summary>Packs of other nations of which something once came out wrong: their cases hold, and no problem is found.</summary>
public sealed class NationPackTests
{
    public static TheoryData<string> Packs =>
        [.. Directory.EnumerateDirectories(RepositoryFolder.Of("tests", "data", "nations")).Select(d => Path.GetFileName(d)!)
            .Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Packs))]
    public void Its_cases_hold(string pack)
    {
        var results = Run(PackSource.FromFolder(RepositoryFolder.Of("tests", "data", "nations", pack)));
        Assert.NotEmpty(results);
        Assert.Empty(results.SelectMany(r => r.Differences));
    }

    [Theory]
    [InlineData("nation")]
    [InlineData("sunday-week")]
    [InlineData("lessons")]
    public void An_example_of_a_nation_stands_alone_and_its_cases_hold(string pack)
    {
        var source = PackSource.FromFolder(RepositoryFolder.Of("rules", "examples", pack));
        Assert.Empty(Made.ProblemsOf([source]));
        var results = Run(source);
        Assert.NotEmpty(results);
        Assert.Empty(results.SelectMany(r => r.Differences));
    }

    private static IReadOnlyList<CaseResult> Run(PackSource source)
    {
        var book = RuleBook.Load([source]);
        return CaseRunner.Run(book, book.Version.Packs[^1].Id);
    }
}
