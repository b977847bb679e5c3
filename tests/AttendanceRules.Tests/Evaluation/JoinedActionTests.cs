using AttendanceRules.Advice;
using AttendanceRules.Vocabulary;

namespace AttendanceRules.Tests.Evaluation;

/// <summary>One action by several rules: what advice says about it is made from all of them (S29).</summary>
public sealed class JoinedActionTests
{
    private static readonly DateOnly Day = new(2026, 9, 30);

    [Fact]
    public void It_is_due_now_where_one_rule_says_so_and_another_has_it_sooner_but_ahead()
    {
        var joined = Joined("""
            "a": { "do": [ { "action": "call", "notBefore": "30 school days", "due": "31 school days" } ] },
            "b": { "do": [ { "action": "call", "due": "40 school days" } ] }
            """);
        Assert.Equal(ActionStatus.Due, joined.Status);
        Assert.Equal(Joined("""
            "a": { "do": [ { "action": "call", "notBefore": "30 school days", "due": "31 school days" } ] }
            """).Due, joined.Due);
    }

    [Fact]
    public void It_is_no_choice_where_one_rule_calls_for_it_outright()
    {
        Assert.Null(Joined("""
            "a": { "oneOf": [ { "action": "call", "due": "30 school days" }, "visit" ] }, "b": { "do": [ "call" ] }
            """).OneOf);
        Assert.Equal("a", Joined("""
            "a": { "oneOf": [ "call", "visit" ] }, "b": { "oneOf": [ { "action": "call", "due": "30 school days" }, "visit" ] }
            """).OneOf);
    }

    [Theory]
    [InlineData("", "5 school days")]
    [InlineData(""", "c": { "do": [ { "action": "call", "due": "30 school days" } ] }""", null)]
    public void Its_deadline_is_a_length_where_one_rule_has_one_and_none_a_day(string more, string? expected) =>
        Assert.Equal(expected, Joined($$"""
            "a": { "do": [ "call" ] }, "b": { "do": [ { "action": "call", "due": "5 school days after visit" } ] }{{more}}
            """).DueIn);

    private static RecommendedAction Joined(string rules) => Assert.Single(Made.Book($$"""
        "actions": { "call": { "title": "Call", "by": "school" }, "visit": { "title": "Visit", "by": "school" } },
        "rules": { {{rules}} }
        """).Advise(Made.Pupil(Day).Create(), Day).Actions, a => a.Action == "call");
}
