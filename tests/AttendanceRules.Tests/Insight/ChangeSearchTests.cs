using AttendanceRules.Advice;
using AttendanceRules.Insight;
using AttendanceRules.Vocabulary;

namespace AttendanceRules.Tests.Insight;

/// <summary>The fewest parts of a condition that would have to be otherwise.</summary>
public sealed class ChangeSearchTests
{
    private static readonly ConditionProof A = Leaves.Leaf("a", Truth.False);
    private static readonly ConditionProof B = Leaves.Leaf("b", Truth.False);
    private static readonly ConditionProof C = Leaves.Leaf("c", Truth.False);
    private static readonly ConditionProof Yes = Leaves.Leaf("yes", Truth.True);
    private static readonly ConditionProof Open = Leaves.Leaf("open", Truth.Undecided);

    [Fact]
    public void Of_all_each_false_part_has_to_change() => Assert.Equal("a True, b True", Of(Leaves.All(A, Yes, B)));

    [Fact]
    public void Of_any_the_first_part_will_do_and_there_are_others() => Assert.Equal("a True, others", Of(Leaves.Any(A, B)));

    [Fact]
    public void The_way_with_fewer_changes_wins_though_it_is_read_later() => Assert.Equal("c True", Of(Leaves.Any(Leaves.All(A, B), C)));

    [Fact]
    public void A_part_that_serves_twice_is_one_change() => Assert.Equal("b True", Of(Leaves.All(Leaves.Any(A, B), Leaves.Any(B, C))));

    [Fact]
    public void Under_not_a_part_has_to_fail() => Assert.Equal("yes False", Of(Leaves.Not(Yes)));

    [Fact]
    public void Under_not_any_all_have_to_fail_and_under_not_all_one()
    {
        var other = Leaves.Leaf("other", Truth.True);
        Assert.Equal("yes False, other False", Of(Leaves.Not(Leaves.Any(Yes, other, A))));
        Assert.Equal("yes False, others", Of(Leaves.Not(Leaves.All(Yes, other))));
    }

    [Fact]
    public void A_condition_of_a_thousand_parts_is_searched_and_one_part_more_is_too_large()
    {
        ConditionProof[] parts = [.. Enumerable.Range(0, 1000).Select(i => Leaves.Leaf($"p{i}", i == 0 ? Truth.False : Truth.True))];
        Assert.Equal("p0 True", Of(Leaves.All(parts)));
        Assert.True(ChangeSearch.Of(Leaves.All([.. parts, Yes]), Truth.True) is { IsTooLarge: true, Parts.Count: 0 });
    }

    [Fact]
    public void A_named_condition_is_looked_into() => Assert.Equal("a True", Of(Leaves.Named(Leaves.All(Yes, A))));

    [Fact]
    public void What_is_not_known_has_to_be_settled() => Assert.Equal("open True", Of(Leaves.All(Yes, Open)));

    [Fact]
    public void Parts_about_two_parents_are_two_parts() =>
        Assert.Equal("a True, a True", Of(Leaves.All(A with { Parent = "A" }, A with { Parent = "B" })));

    [Fact]
    public void The_choice_that_is_read_first_is_named_first() => Assert.Equal("a True, c True, others", Of(Leaves.All(Leaves.Any(A, B),
        Leaves.Any(C, Open))));

    [Fact]
    public void What_holds_needs_no_change() => Assert.Equal("", Of(Yes));

    [Fact]
    public void Without_parts_nothing_can_be_changed()
    {
        var changes = ChangeSearch.Of(Leaves.Any(), Truth.True);
        Assert.Equal((false, 0), (changes.IsPossible, changes.Parts.Count));
        Assert.False(ChangeSearch.Of(Leaves.All(A, Leaves.Not(A)), Truth.True).IsPossible);
    }

    [Fact]
    public void What_is_too_large_is_said_to_be_so()
    {
        // Twenty-four choices of two parts each, and a last one of which every way contradicts itself.
        var choices = Enumerable.Range(0, 24).Select(i => Leaves.Any(Leaves.Leaf($"a{i}", Truth.False), Leaves.Leaf($"b{i}",
            Truth.False)));
        var never = Leaves.Any(Leaves.All(A, Leaves.Not(A)), Leaves.All(B, Leaves.Not(B)));
        var changes = ChangeSearch.Of(Leaves.All([.. choices, never]), Truth.True);
        Assert.Equal((true, 0), (changes.IsTooLarge, changes.Parts.Count));
    }

    private static string Of(ConditionProof proof)
    {
        var changes = ChangeSearch.Of(proof, Truth.True);
        return string.Join(", ", changes.Parts.Select(p => $"{p.Part.Text} {p.Wanted}").Concat(changes.HasOthers ? ["others"] : []));
    }
}
