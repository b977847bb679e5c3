using System.Text.RegularExpressions;

namespace AttendanceRules.Tests.Repository;

/// <summary>What must not be in any file of the repository.</summary>
[Trait("Category", "Slow")]
public sealed partial class TextTests
{
    private static readonly string[] Binary = [".pdf", ".png", ".jpg", ".zip", ".xlsx", ".ods", ".dll", ".nupkg", ".snk"];

    private static readonly string[] PackageHosts = ["registry." + "npmjs", "nuget." + "org", "pypi." + "org", "proxy.golang." + "org",
        "crates." + "io", "repo.maven." + "apache"];

    [Fact]
    public void No_path_of_a_machine() => None.Of(Places(l => MachinePath().IsMatch(l)));

    [Fact]
    public void No_host_of_a_package_registry() =>
        None.Of(Places(l => PackageHosts.Any(h => l.Contains(h, StringComparison.OrdinalIgnoreCase))));

    [Fact]
    public void Nothing_is_left_to_do() => None.Of(Places(l => Undone().IsMatch(l)));

    [Theory]
    [InlineData("cd /wo" + "rk/main", true)]
    [InlineData("\"/tm" + "p/x\"", true)]
    [InlineData("https://example.org/wo" + "rk/x", false)]
    [InlineData("group wo" + "rk/shop", false)]
    public void A_path_of_a_machine_is_told_from_an_address(string line, bool isPath) => Assert.Equal(isPath, MachinePath().IsMatch(line));

    // Data tables may hold any words; they are not ours.
    private static List<string> Places(Func<string, bool> isWrong) =>
    [
        .. SourceFile.AllFiles("").Where(f => !Binary.Contains(Path.GetExtension(f), StringComparer.OrdinalIgnoreCase)
            && !f.StartsWith("tests/data/", StringComparison.Ordinal))
            .SelectMany(f => File.ReadLines(RepositoryFolder.Of(f)).Select((l, i) => (Line: l, Place: $"{f}({i + 1})"))
                .Where(l => isWrong(l.Line)).Select(l => l.Place)),
    ];

    [GeneratedRegex("(?<![A-Za-z0-9_.~-])/(?:work|tmp|root|home/[a-z]+)/|(?<![A-Za-z])[A-Z]:\\\\Users", RegexOptions.None, 60_000)]
    private static partial Regex MachinePath();

    [GeneratedRegex("\\b(?:TO" + "DO|FIX" + "ME|XX" + "X)\\b", RegexOptions.None, 60_000)]
    private static partial Regex Undone();
}
