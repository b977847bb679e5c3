using System.Text.RegularExpressions;

namespace AttendanceRules.Tests.Repository;

/// <summary>Comments, messages and pages use the words of an attendance officer or a .NET developer.</summary>
public sealed partial class PlainWordsTests
{
    private static readonly string[] Pages =
        [.. SourceFile.AllFiles("src/docs", ".md"), "README.md", "CHANGELOG.md", "SECURITY.md", "src/README.md",
            "src/AttendanceRules.Hosting/README.md", "src/AttendanceRules.Testing/README.md", "src/AttendanceRules.Ids/README.md",
            "tests/README.md", "benchmarks/README.md", "seeds/README.md", "seeds/school/README.md", "seeds/formats/README.md",
            "tests/data/README.md", .. SourceFile.AllFiles("rules", ".md")];

    // This test must name the words.
    private const string ThisFile = "tests/AttendanceRules.Tests/Repository/PlainWordsTests.cs";

    private static readonly IReadOnlyList<SourceFile> Files =
        [.. SourceFile.Under("src", "tests", "benchmarks").Where(f => f.Path != ThisFile && !f.IsGenerated)];

    [Fact]
    public void Comments_use_plain_words() =>
        None.Of(Files.SelectMany(f => Places(f.Path, f.Lines.Select(l => Comment().Match(l).Value))));

    // Texts in tests may be packs and answers of the test, so only texts of the library are held to it.
    [Fact]
    public void Messages_use_plain_words() =>
        None.Of(Files.Where(f => f.Path.StartsWith("src/", StringComparison.Ordinal))
            .SelectMany(f => Places(f.Path, f.Lines.Select(l => string.Join(" ; ", Literal().Matches(Comment().Replace(l, ""))
                .Select(m => m.Value))))));

    // What is in backticks or quotation marks is pack language or the name of a case; a line of cases lists names.
    [Fact]
    public void Pages_use_plain_words() =>
        None.Of(Pages.SelectMany(p => Places(p, WithoutCode(File.ReadLines(RepositoryFolder.Of(p))))));

    [Fact]
    public void Pages_on_packs_are_among_them() =>
        Assert.All(["rules/README.md", "rules/REFERENCE.md", "rules/SEMANTICS.md", "rules/MATRIX.md", "rules/england/README.md"],
            p => Assert.Contains(p, Pages));

    [Theory]
    [InlineData("'x' is no stakeholder.", true)]
    [InlineData("There is no pack 'x'.", false)] // usual English
    [InlineData("It is no longer in force.", false)] // usual English
    [InlineData("The last day hangs on the entry.", true)]
    [InlineData("The reader is told once.", true)]
    [InlineData("Retold, wellbeing, standstill.", false)]
    public void A_word_is_found_where_it_is_a_word(string line, bool isFound) => Assert.Equal(isFound, Banned().IsMatch(line));

    private static IEnumerable<string> Places(string path, IEnumerable<string> lines) =>
        lines.Select((l, i) => (Match: Banned().Match(l), Number: i + 1)).Where(l => l.Match.Success)
            .Select(l => $"{path}({l.Number}): {l.Match.Value}");

    private static IEnumerable<string> WithoutCode(IEnumerable<string> lines)
    {
        var isCode = false;
        foreach (var line in lines)
        {
            isCode ^= line.StartsWith("```", StringComparison.Ordinal);
            yield return isCode || line.StartsWith("Cases:", StringComparison.Ordinal) ? "" : Code().Replace(line, "");
        }
    }

    [GeneratedRegex(
        "\\b(told|hangs? on|lies|lie|stands?|(?<!there )(?:is|are) no(?! longer| more\\b)|of whom|for good|said of|calls for nothing|"
        + "in either sense|well)\\b",
        RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Banned();

    [GeneratedRegex("^\\s*//.*$|(?<=[;,)\\]{}] )// .*$", RegexOptions.None, 60_000)]
    private static partial Regex Comment();

    [GeneratedRegex("\"(?:[^\"\\\\]|\\\\.)*\"", RegexOptions.None, 60_000)]
    private static partial Regex Literal();

    [GeneratedRegex("`[^`]*`|\\]\\([^)]*\\)|\"[^\"]*\"", RegexOptions.None, 60_000)]
    private static partial Regex Code();
}
