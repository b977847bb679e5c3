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
