using System.Text.RegularExpressions;
using AttendanceRules.Cases;
using Xunit;

namespace AttendanceRules.Tests.Cases;

/// <summary>The settled meanings and the cases that show them: each names the other.</summary>
public sealed partial class SemanticsTests
{
    private const int Statements = 31;

    private static readonly IReadOnlyList<string> Names = [.. CaseRunner.Find(Load(), "semantics").Select(c => c.Name)];

    private static readonly string[] Lines = File.ReadAllLines(RepositoryFolder.Of("rules", "SEMANTICS.md"));

    [Fact]
    public void Every_case_holds() =>
        Assert.Empty(CaseRunner.Run(Load(), "semantics").Where(r => r.Differences.Count > 0)
            .Select(r => $"{r.File}({r.Line}) {r.Case}: {string.Join("; ", r.Differences)}"));

    [Fact]
    public void There_are_many_and_each_has_a_name_of_its_own()
    {
        Assert.True(Names.Count >= 60, $"{Names.Count} cases");
        Assert.Empty(Names.GroupBy(n => n, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => g.Key));
    }

    [Fact]
    public void The_page_names_each_case_once_under_its_statement_and_no_other() =>
        Assert.Equal(
            Names.Select(n => (n[..n.IndexOf(':', StringComparison.Ordinal)], n)).Order(),
            NamedCases().Order());

    [Fact]
    public void Every_statement_stands_on_the_page_with_its_cases_or_says_that_it_has_none()
    {
        Assert.Equal(Enumerable.Range(1, Statements).Select(n => FormattableString.Invariant($"S{n}")), Lines.Select(StatementOf)
            .OfType<string>());
        Assert.Equal(Statements, Lines.Count(l => l.StartsWith("Cases: ", StringComparison.Ordinal)
            || l.StartsWith("No case: ", StringComparison.Ordinal)));
    }

    private static RuleBook Load() =>
        RuleBook.Load(PackSource.Shipped("england-base"), PackSource.FromFolder(RepositoryFolder.Of("rules", "semantics")));

    private static IEnumerable<(string Statement, string Case)> NamedCases()
    {
        var statement = "";
        foreach (var line in Lines)
        {
            statement = StatementOf(line) ?? statement;
            foreach (var match in line.StartsWith("Cases: ", StringComparison.Ordinal) ? Quoted().Matches(line).AsEnumerable() : [])
            {
                yield return (statement, match.Groups[1].Value);
            }
        }
    }

    private static string? StatementOf(string line) => Opening().Match(line) is { Success: true } match ? match.Groups[1].Value : null;

    [GeneratedRegex("^\\*\\*(S[0-9]+)\\b", RegexOptions.None, 60_000)]
    private static partial Regex Opening();

    [GeneratedRegex("\"([^\"]+)\"", RegexOptions.None, 60_000)]
    private static partial Regex Quoted();
}
