using System.Text.RegularExpressions;
using AttendanceRules.Cases;
using AttendanceRules.Catalogues;

namespace AttendanceRules.Tests.Repository;

/// <summary>What rules/README.md shows is a pack that loads and whose cases hold, and its matrix is the one in the packs.</summary>
public sealed partial class RulesReadmeTests
{
    private const string Calendar = """{ "terms": [ { "from": "2026-09-02", "to": "2026-12-18", "halfTerms": [ { "from": "2026-10-26", "to": "2026-10-30" } ] } ] }""";

    private static string Text => File.ReadAllText(RepositoryFolder.Of("rules", "README.md")).ReplaceLineEndings("\n");

    [Fact]
    public void Its_examples_are_one_pack_that_loads_and_whose_cases_hold()
    {
        var files = Json().Matches(Text).Select((m, i) => (Name: FormattableString.Invariant($"{i:00}.json"), m.Groups[1].Value)).ToDictionary(f => f.Name, f => f.Value, StringComparer.Ordinal);
        files["calendars/autumn-2026.json"] = Calendar;
        var problems = RuleBook.TryLoad([.. PackSource.England, PackSource.FromFiles("harbour", files)], out var book);
        Assert.Empty(problems);

        var results = CaseRunner.Run(book!, "harbour");
        Assert.Equal(2, results.Count);
        Assert.Empty(results.SelectMany(r => r.Differences));
    }

    [Fact]
    public void Its_matrix_is_the_one_that_the_packs_hold() =>
        Assert.Equal(string.Join('\n', MatrixTable.Of(RuleBook.Load([.. PackSource.England]).Catalogue)), Text[(Text.IndexOf("<!-- matrix -->\n", StringComparison.Ordinal) + "<!-- matrix -->\n".Length)..].TrimEnd());

    [Fact]
    public void Every_expectation_of_the_matrix_stands_in_it()
    {
        var clauses = RuleBook.Load([.. PackSource.England]).Catalogue.Clauses.Where(c => c.Document == "expectations-2022" && CellClause().IsMatch(c.Clause));
        Assert.Equal(82, clauses.Count());
        Assert.Empty(clauses.Where(c => !Text.Contains(c.Citation + ":", StringComparison.Ordinal)).Select(c => c.Clause).Except(["COH.PAR"], StringComparer.Ordinal));
    }

    [GeneratedRegex("```json\n(.*?)```", RegexOptions.Singleline, 1000)]
    private static partial Regex Json();

    [GeneratedRegex("^(ALL|RISK|PA|SA|COH|MED|CSW|MON)\\.", RegexOptions.None, 1000)]
    private static partial Regex CellClause();
}
