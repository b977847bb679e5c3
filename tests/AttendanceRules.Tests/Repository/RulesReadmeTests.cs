using System.Text.RegularExpressions;
using AttendanceRules.Cases;
using AttendanceRules.Catalogues;
using AttendanceRules.Packs.Schema;

namespace AttendanceRules.Tests.Repository;

/// <summary>
/// The pages on packs: what the guide shows is a pack that loads and whose cases hold, the matrix is the one in the packs, and the
/// reference lists every member and every notice.
/// </summary>
public sealed partial class RulesReadmeTests
{
    private const string Calendar =
        """{ "terms": [ { "from": "2026-09-02", "to": "2026-12-18", "halfTerms": [ { "from": "2026-10-26", "to": "2026-10-30" } ] } ] }""";

    private static string Guide => Page("README.md");

    private static string Matrix => Page("MATRIX.md");

    private static string Reference => Page("REFERENCE.md");

    [Fact]
    public void Its_examples_are_one_pack_that_loads_and_whose_cases_hold()
    {
        var files = Json().Matches(Guide).Select((m, i) => (Name: FormattableString.Invariant($"{i:00}.json"), m.Groups[1].Value))
            .ToDictionary(f => f.Name, f => f.Value, StringComparer.Ordinal);
        files["calendars/autumn-2026.json"] = Calendar;
        _ = RuleBook.TryLoad([PackSource.England, PackSource.FromFiles("harbour", files)], out var book, out var problems);
        Assert.Empty(problems);

        var results = CaseRunner.Run(book!, "harbour");
        Assert.Equal(2, results.Count);
        Assert.Empty(results.SelectMany(r => r.Differences));
    }

    [Fact]
    public void Its_matrix_is_the_one_that_the_packs_hold() =>
        Assert.Equal(string.Join('\n', MatrixTable.Of(RuleBook.England.Catalogue)), After(Matrix, "<!-- matrix -->\n"));

    [Fact]
    public void The_reference_lists_every_member_of_every_concept() =>
        Assert.True(PackReference.Write().TrimEnd() == After(Reference, "<!-- members -->\n"),
            "rules/REFERENCE.md is not what the tables hold. Write its last part anew: attendance-rules schema --format markdown");

    [Fact]
    public void The_reference_explains_every_notice()
    {
        var codes = SourceFile.Under("src").SelectMany(f => NoticeCode().Matches(string.Join('\n', f.Lines))).Select(m => m.Groups[1].Value)
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        Assert.All(["missing-mark", "row-rejected", "stage-skipped", "cycle-cut-short", "no-parents", "no-casework-held-back"],
            c => Assert.Contains(c, codes));
        var section = Reference.Split("\n## ").Single(s => s.StartsWith("Notices\n", StringComparison.Ordinal));
        Assert.Equal(codes, FirstCell().Matches(section).Select(m => m.Groups[1].Value).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_expectation_of_the_matrix_stands_in_it()
    {
        var clauses = RuleBook.England.Catalogue.Clauses.Where(c => c.Document == "expectations-2022" && CellClause().IsMatch(c.Clause));
        Assert.Equal(82, clauses.Count());
        Assert.Empty(clauses.Where(c => !Matrix.Contains(c.Citation + ":", StringComparison.Ordinal)).Select(c => c.Clause)
            .Except(["COH.PAR"], StringComparer.Ordinal));
    }

    private static string Page(string name) => File.ReadAllText(RepositoryFolder.Of("rules", name)).ReplaceLineEndings("\n");

    private static string After(string page, string marker) => page[(page.IndexOf(marker, StringComparison.Ordinal) + marker.Length)..]
        .TrimEnd();

    [GeneratedRegex("(?:new (?:Record)?Notice(?:\\(|\\s*\\{\\s*Code\\s*=\\s*)|const string [A-Za-z]+Failed = |\\bIf\\([^;]*?)"
        + "\"([a-z]+(?:-[a-z]+)+)\"", RegexOptions.None, 1000)]
    private static partial Regex NoticeCode();

    [GeneratedRegex("^\\| `([^`]+)` \\|", RegexOptions.Multiline, 60_000)]
    private static partial Regex FirstCell();

    [GeneratedRegex("```json\n(.*?)```", RegexOptions.Singleline, 60_000)]
    private static partial Regex Json();

    [GeneratedRegex("^(ALL|RISK|PA|SA|COH|MED|CSW|MON)\\.", RegexOptions.None, 60_000)]
    private static partial Regex CellClause();
}
