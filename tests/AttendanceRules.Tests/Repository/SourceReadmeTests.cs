using System.Text.RegularExpressions;

namespace AttendanceRules.Tests.Repository;

/// <summary>Each file and folder that src/README.md names is there, and it names each folder of the projects.</summary>
public sealed partial class SourceReadmeTests
{
    // A path begins at any folder; each of its folders counts too.
    private static readonly HashSet<string> Paths =
        [.. SourceFile.AllFiles("src").Concat(SourceFile.AllFiles("tests")).Concat(SourceFile.AllFiles("rules"))
            .SelectMany(f => Ends(f).Concat(Ends(Path.GetDirectoryName(f)!.Replace('\\', '/'))))];

    [Fact]
    public void Every_file_and_folder_it_names_exists()
    {
        var named = Named(File.ReadAllText(RepositoryFolder.Of("src", "README.md"))).ToList();
        Assert.Contains("Evaluation/OverlappingEvents.cs", named);
        Assert.True(named.Count > 50, "Too few files to say anything.");
        None.Of(named.Where(n => !IsThere(n)));
    }

    [Theory]
    [InlineData("AttendanceRules")]
    [InlineData("AttendanceRules.Import")]
    public void It_names_each_folder_of_a_project(string project)
    {
        var page = File.ReadAllText(RepositoryFolder.Of("src", "README.md"));
        var folders = SourceFile.AllFiles("src/" + project, ".cs").Select(f => f.Split('/')).Where(p => p.Length > 3).Select(p => p[2])
            .ToHashSet(StringComparer.Ordinal);
        Assert.True(folders.Count > 5, "Too few folders to say anything.");
        None.Of(folders.Where(f => !page.Contains($"`{f}`", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("Priorities.cs", true)]
    [InlineData("Evaluation/Priorities.cs", true)]
    [InlineData("rules/england-base/priorities.json", true)]
    [InlineData("Import/Formats", true)]
    [InlineData("ObjectSchema.*.cs", true)]
    [InlineData("Packs/Binding/Facts", true)]
    [InlineData("Insight/Priorities.cs", false)]
    [InlineData("PriorityTable.cs", false)]
    [InlineData("NoSchema.*.cs", false)]
    public void A_file_is_found_by_the_end_of_its_path(string name, bool isThere) => Assert.Equal(isThere, IsThere(name));

    // X and SYSTEM are for the name of what is new.
    private static IEnumerable<string> Named(string page) => Code().Matches(page).Select(m => m.Groups[1].Value)
        .Where(n => PathLike().IsMatch(n) && !Placeholder().IsMatch(n)).Distinct(StringComparer.Ordinal);

    private static bool IsThere(string name) =>
        Paths.Contains(name) || Paths.Contains("AttendanceRules." + name)
            || (name.Contains('*', StringComparison.Ordinal)
                && Paths.Any(p => Regex.IsMatch(p, "^" + Regex.Escape(name).Replace("\\*", "[^/]*", StringComparison.Ordinal) + "$",
                    RegexOptions.None, TimeSpan.FromMinutes(1))));

    private static IEnumerable<string> Ends(string path)
    {
        var parts = path.Split('/');
        return Enumerable.Range(0, parts.Length).Select(i => string.Join('/', parts[i..]));
    }

    [GeneratedRegex("(?<!`)`([^`\n]+)`(?!`)", RegexOptions.None, 60_000)]
    private static partial Regex Code();

    // A path of folders, or a name with the ending of a file.
    [GeneratedRegex("^[A-Za-z0-9_.*-]+(?:/[A-Za-z0-9_.*-]+)+$|^[A-Za-z0-9_.*-]+\\.(?:cs|json|md|sh)$", RegexOptions.None, 60_000)]
    private static partial Regex PathLike();

    [GeneratedRegex("(?:^|/)(?:X[A-Z][a-z]|X\\.|SYSTEM\\.)", RegexOptions.None, 60_000)]
    private static partial Regex Placeholder();
}
