using AttendanceRules.Model.Facts;
using AttendanceRules.Model.Values;
using AttendanceRules.Records;

namespace AttendanceRules.Tests.Facts;

/// <summary>What is found again by its text: filters of sessions by their keys, and values of listed answers.</summary>
public sealed class MadeOnceTests
{
    [Fact]
    public void Filters_of_one_key_are_the_same_and_those_of_another_are_not()
    {
        var late = new SessionFilter("late", 1, []);
        Assert.True(late.IsSame(late));
        Assert.True(late.IsSame(new SessionFilter("la" + "te".ToLowerInvariant(), 1, [])));
        Assert.False(late.IsSame(new SessionFilter("lats", 1, [])));
        Assert.False(late.IsSame(late.In(["maths"])));
        Assert.True(late.In(["maths"]).IsSame(new SessionFilter(late.In(["maths"]).Key, 1, [])));
        Assert.True(late.In(["maths"]).IsSame(late.In(["maths"])));
    }

    // By number: A is of class 1, B of class 2, C of none; the codes are in order.
    [Fact]
    public void What_a_filter_names_is_found_once_for_a_table_and_anew_for_another_or_by_another_filter()
    {
        var from = new DateOnly(2026, 8, 1);
        var some = new MarkKinds([new("B", 2, from, null), new("A", 1, from, null), new("C", 0, from, null)], 0);
        var others = new MarkKinds([new("A", 2, from, null)], 0);
        var filter = new SessionFilter("one", 1, ["C"]);
        Assert.Equal([0, 1, 2], Enumerable.Range(0, some.Count).Select(i => some[i].Number));
        Assert.Equal(["A", "B", "C"], Enumerable.Range(0, some.Count).Select(i => some[i].Code));
        Assert.Equal([true, false, true], filter.NamesOf(some));
        Assert.Same(filter.NamesOf(some), filter.NamesOf(some));
        Assert.Equal([false], filter.NamesOf(others));
        Assert.Equal([true, false, true], filter.NamesOf(some));
        Assert.Equal([false, true, true], (filter with { Classes = 2 }).NamesOf(some));
        Assert.Equal([true, false, false], (filter with { Codes = [] }).NamesOf(some));
        Assert.Equal([false, false, true], (filter with { Besides = [(1, null, true)] }).NamesOf(some));
    }

    // What a pupil's answer says in its own words is not kept.
    [Fact]
    public void A_listed_answer_is_made_once_and_a_text_of_its_own_each_time()
    {
        var listed = new QuestionName(new(ValueKind.Text, ["red", "blue"])) { Name = "q" };
        Assert.Equal("red", listed.Read("red").Text);
        Assert.Same(listed.Read("red"), listed.Read("red"));
        Assert.Equal("blue", listed.Read("blue").Text);
        Assert.Same(listed.Unanswered, listed.Read("green"));
        Assert.Equal(["red", "blue"], listed.Read("unknown").MayBe!);
        var open = new QuestionName(new(ValueKind.Text)) { Name = "q" };
        Assert.Equal("red", open.Read("red").Text);
        Assert.NotSame(open.Read("red"), open.Read("red"));
        Assert.Equal(ValueState.Unknown, open.Read("unknown").State);
    }
}
