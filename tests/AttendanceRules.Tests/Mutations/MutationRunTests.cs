using AttendanceRules.Cases;
using AttendanceRules.Mutations;
using AttendanceRules.Tests.Coverage;

namespace AttendanceRules.Tests.Mutations;

/// <summary>Which changes of a pack its cases catch.</summary>
[Trait("Category", "Slow")]
public sealed class MutationRunTests
{
    private static readonly string Fires = LadderPack.Case(4, "\"expect\": { \"school\": [ \"ring\" ] }, \"only\": true");

    // On the limit, one off it, with its day, and the stage likewise.
    private static readonly string Strict = string.Join(", ",
        LadderPack.Case(2, "\"only\": true"), LadderPack.Case(3, "\"expect\": { \"school\": [ \"ring due 2026-09-14\" ] }, \"only\": true"),
        LadderPack.Case(5, "\"expect\": { \"school\": [ \"ring\" ] }, \"only\": true"),
        LadderPack.Case(6, "\"expect\": { \"school\": [ \"ring\", \"meet\" ] }, \"only\": true"));

    [Fact]
    public void A_case_far_from_the_limit_leaves_the_number_and_the_comparison_uncaught()
    {
        var survivors = Run(Fires, "call").Survivors();
        Assert.Contains(("number", "3", "4"), survivors.Select(s => (s.Kind, s.Was, s.Now)));
        Assert.Contains(("comparison", ">=", ">"), survivors.Select(s => (s.Kind, s.Was, s.Now)));
        Assert.DoesNotContain("stakeholder", survivors.Where(s => s.Owner == "ring").Select(s => s.Kind));
    }

    [Fact]
    public void Cases_on_the_limit_and_off_it_catch_every_change_of_the_rule()
    {
        var run = Run(Strict, "call");
        Assert.Equal(["enough", "within", "missed", "ring", "call"], run.Mutants.Select(m => m.Owner).Distinct());
        Assert.DoesNotContain(run.Survivors(), s => s.Owner is "enough" or "call" or "ring" && s.Kind != "date");
        Assert.Contains(run.Mutants, m => m is { Owner: "ring", Kind: "stakeholder", Was: "school" });
    }

    [Fact]
    public void Mutants_come_in_the_order_of_the_file_and_no_more_than_asked_for()
    {
        var (all, some) = (Run(Fires, null), Run(Fires, null, 2));
        Assert.Equal(all.Mutants.Take(2), some.Mutants);
        Assert.Equal((all.Mutants.Count, all.Found), (some.Found, all.Mutants.Count));
        Assert.Contains("ladder/meeting", all.Mutants.Select(m => m.Owner));
    }

    // It stops at the first check that does not hold.
    [Fact]
    public void A_case_holds_just_where_a_run_of_it_shows_no_difference()
    {
        var cases = string.Join(", ", Fires, LadderPack.Case(2, "\"expect\": { \"school\": [ \"ring\" ] }"),
            LadderPack.Case(5, "\"expect\": { \"school\": [ \"rign\" ] }"), LadderPack.Case(6, "\"not\": [ \"meet\" ]"),
            LadderPack.Case(3, "\"facts\": { \"missed\": \"3 sessions\", \"within\": \"2 school weeks\" }"));
        var book = LadderPack.Book(cases);
        var found = CaseRunner.Find(book, LadderPack.Name);
        Assert.Equal([true, false, false, false, false], found.Select(c => CaseRunner.Holds(book, c)));
        Assert.All(found, c => Assert.Equal(CaseRunner.RunCase(book, c).Differences.Count == 0, CaseRunner.Holds(book, c)));
    }

    [Fact]
    public void A_name_that_nothing_has_is_refused_with_a_suggestion() =>
        Assert.Contains("'call'", Assert.Throws<ArgumentException>(() => Run(Fires, "cal")).Message, StringComparison.Ordinal);

    private static MutationRun Run(string cases, string? only, int most = 1000) =>
        new([PackSource.Shipped("england-base"), LadderPack.Of(cases)], LadderPack.Book(cases), only, 0, most);
}
