using AttendanceRules.Catalogues;
using AttendanceRules.Tests.Repository;

namespace AttendanceRules.Tests.England;

/// <summary>
/// Nothing that a source document asks for is left lying: a declaration of some pack rests on it, or the register says why none can.
/// </summary>
[Trait("Category", "Slow")]
public sealed class CoverageTests
{
    // Facts and narrative tell and ask for nothing; they may be unused.
    private static readonly ClauseKind?[] Asking =
    [
        ClauseKind.Expectation, ClauseKind.Duty, ClauseKind.Procedure, ClauseKind.Threshold, ClauseKind.Intervention, ClauseKind.Question,
            ClauseKind.Analysis,
    ];

    private static IReadOnlyList<DocumentView> Documents => RuleBook.Load(PackSource.AllShipped()).Catalogue.TraceSources().Documents;

    [Fact]
    public void Every_clause_that_asks_for_something_is_used_or_the_register_says_why_it_cannot_be() =>
        None.Of(Documents.SelectMany(d => d.Clauses).Where(c => Asking.Contains(c.Kind) && c.UsedBy.Count == 0 && c.NotEncodable is null)
            .Select(c => $"{c.Citation} ({c.Kind}): {c.Text}"));

    [Theory]
    [InlineData("addressing-absence")]
    [InlineData("east-sussex-2011")]
    [InlineData("expectations-2022")]
    [InlineData("trust-attendance")]
    [InlineData("schools-bulletin-2020")]
    public void Packs_rest_on_seven_in_ten_clauses_of_each_document_that_they_were_made_from(string document)
    {
        var clauses = Documents.Single(d => d.Id == document).Clauses.Where(c => Asking.Contains(c.Kind)).ToList();
        var used = clauses.Count(c => c.UsedBy.Count > 0);
        Assert.True(used * 100 >= clauses.Count * 70, $"{document}: {used} of {clauses.Count} clauses that ask for something are used.");
    }
}
