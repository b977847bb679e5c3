using System.Text.RegularExpressions;

namespace AttendanceRules.Tests.Repository;

/// <summary>The table of old and new names in CHANGELOG.md agrees with the public names there are.</summary>
public sealed partial class ChangelogTests
{
    private static readonly HashSet<string> Public = [.. Name().Matches(File.ReadAllText(RepositoryFolder.Of("tests",
        "AttendanceRules.Tests", "Repository", "PublicApi.approved.txt"))).Select(m => m.Value)];

    private static readonly IReadOnlyList<(string Old, string New)> Rows =
        [.. File.ReadLines(RepositoryFolder.Of("CHANGELOG.md")).SkipWhile(l => l != "| old | new |").Skip(2)
            .TakeWhile(l => l.StartsWith('|')).Select(l => l.Split(" | ")).Select(c => (c[0], c[1]))];

    [Fact]
    public void Each_new_name_is_public()
    {
        Assert.True(Rows.Count > 10, "Too few rows to say anything.");
        None.Of(Rows.SelectMany(r => Names(r.New)).Where(n => !Public.Contains(n)));
    }

    [Fact]
    public void Each_type_that_was_replaced_or_is_internal_is_no_longer_public()
    {
        var gone = Rows.Where(r => r.New.StartsWith("internal", StringComparison.Ordinal)
            || Names(r.Old).Any(n => n.EndsWith("Writer", StringComparison.Ordinal))).SelectMany(r => Names(r.Old)).ToList();
        Assert.Contains("MatrixTable", gone);
        Assert.Contains("SchoolAdviceWriter", gone);
        None.Of(gone.Where(n => n is not ("Catalogue" or "SourceTrace" or "Of") && Public.Contains(n)));
    }

    // The library does not name a call's arguments.
    private static IEnumerable<string> Names(string cell) => Code().Matches(cell).Select(m => Arguments().Replace(m.Groups[1].Value, ""))
        .SelectMany(c => Name().Matches(c)).Select(m => m.Value).Where(n => char.IsUpper(n[0]));

    [GeneratedRegex("`([^`]*)`", RegexOptions.None, 60_000)]
    private static partial Regex Code();

    [GeneratedRegex("\\([^)]*\\)", RegexOptions.None, 60_000)]
    private static partial Regex Arguments();

    [GeneratedRegex("[A-Za-z][A-Za-z0-9]*", RegexOptions.None, 60_000)]
    private static partial Regex Name();
}
