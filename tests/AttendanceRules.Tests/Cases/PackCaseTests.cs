using AttendanceRules.Cases;
using Xunit;

namespace AttendanceRules.Tests.Cases;

public sealed class PackCaseTests
{
    public static TheoryData<string> Packs => [.. PackSource.ShippedIds.Where(id => id is not ("england" or "england-base")),
        .. Directory.GetDirectories(RepositoryFolder.Of("rules", "examples"), "*", SearchOption.AllDirectories).Where(HasPack)
        .Select(d => Path.GetRelativePath(RepositoryFolder.Of("rules"), d).Replace('\\', '/'))];

    [Fact]
    public void Every_case_of_England_holds() => Holds("england");

    [Theory]
    [Trait("Category", "Slow")]
    [MemberData(nameof(Packs))]
    public void Every_case_of_the_packs_holds(string pack) => Holds(pack);

    private static void Holds(string pack)
    {
        var folder = RepositoryFolder.Of(["rules", .. pack.Split('/')]);
        _ = RuleBook.TryLoad([.. All(folder)], out var book, out var problems);
        Assert.Empty(problems);

        var results = CaseRunner.Run(book!, book!.Packs[^1].Id);
        Assert.NotEmpty(results);
        Assert.Empty(results.Where(r => r.Differences.Count > 0)
            .Select(r => $"{r.File}({r.Line}) {r.Case}: {string.Join("; ", r.Differences)}"));
    }

    [Fact]
    public void What_is_shipped_is_what_lies_in_the_folder()
    {
        foreach (var id in PackSource.ShippedIds.Where(i => i != "england-base"))
        {
            Assert.Equal(RuleBook.Load(PackSource.Shipped(id)).Hash, RuleBook.Load([.. All(RepositoryFolder.Of("rules", id))]).Hash);
        }

        Assert.Contains("addressing-absence", PackSource.ShippedIds);
    }

    private static bool HasPack(string folder) => Directory.EnumerateFiles(folder, "pack.json*").Any();

    // What a pack extends is beside it, or in rules.
    private static IEnumerable<PackSource> All(string folder)
    {
        var extends = System.Text.RegularExpressions.Regex.Match(File.ReadAllText(Directory.EnumerateFiles(folder, "pack.json*").First()),
            "\"extends\": \"([a-z0-9-]+)\"", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromMinutes(1));
        if (extends.Success)
        {
            var beside = Path.Combine(Path.GetDirectoryName(folder)!, extends.Groups[1].Value);
            foreach (var source in All(Directory.Exists(beside) ? beside : RepositoryFolder.Of("rules", extends.Groups[1].Value)))
            {
                yield return source;
            }
        }

        yield return PackSource.FromFolder(folder);
    }
}
