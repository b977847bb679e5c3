using AttendanceRules.Advice;
using AttendanceRules.Advice.Formats;

namespace AttendanceRules.Tests.Formats;

/// <summary>Lines of which one follows if the other is not done become one line, and no line is lost.</summary>
public sealed class PairsTests
{
    [Fact]
    public void A_pair_is_one_line_with_the_rules_and_sources_of_both()
    {
        var line = Assert.Single(Pairs.Joined([Line("find", "write"), Line("write")]));
        Assert.Equal("find. If that fails: write", line.Title);
        Assert.Equal(["rule-find", "rule-write"], line.Rules);
        Assert.Equal(["source-find", "source-write"], line.Sources);
    }

    [Fact]
    public void The_line_that_follows_may_come_first() =>
        Assert.Equal(["find. If that fails: write"], Titles(Line("write"), Line("find", "write")));

    [Fact]
    public void Of_a_chain_the_first_two_are_one_line_and_the_third_stays() =>
        Assert.Equal(["a. If that fails: b", "c"], Titles(Line("a", "b"), Line("b", "c"), Line("c")));

    [Fact]
    public void Of_a_chain_in_any_order_no_line_is_lost() =>
        Assert.Equal(["c", "a. If that fails: b"], Titles(Line("c"), Line("b", "c"), Line("a", "b")));

    [Fact]
    public void Two_lines_that_name_each_other_are_one_line() =>
        Assert.Equal(["a. If that fails: b"], Titles(Line("a", "b"), Line("b", "a")));

    [Fact]
    public void A_line_that_names_itself_stays_as_it_is() => Assert.Equal(["a"], Titles(Line("a", "a")));

    [Fact]
    public void Two_lines_with_one_that_follows_both_take_it_once() =>
        Assert.Equal(["a. If that fails: c", "b"], Titles(Line("a", "c"), Line("b", "c"), Line("c")));

    [Fact]
    public void What_is_due_is_not_hidden_behind_what_is_only_ahead() => Assert.Equal(
        ["a", "b"], Titles(Line("a", "b") with { Status = ActionStatus.Ahead }, Line("b")));

    [Fact]
    public void What_is_more_urgent_is_not_hidden_behind_what_is_less()
    {
        var day = new DateOnly(2026, 11, 20);
        Assert.Equal(["a", "b"], Titles(Line("a", "b"), Line("b") with { Status = ActionStatus.Overdue }));
        Assert.Equal(["a", "b"], Titles(Line("a", "b") with { Due = day }, Line("b") with { Due = day.AddDays(-1) }));
        Assert.Equal(["a. If that fails: b"], Titles(Line("a", "b") with { Due = day }, Line("b") with { Due = day }));
        Assert.Equal(["a", "b"],
            Titles(Line("a", "b") with { Kind = ActionKind.Support }, Line("b") with { Kind = ActionKind.Safeguarding }));
    }

    [Fact]
    public void What_follows_may_be_ahead_and_both_may_be() => Assert.Equal(
        ["a. If that fails: b", "c. If that fails: d"],
        Titles(
            Line("a", "b"), Line("b") with { Status = ActionStatus.Ahead }, Line("c", "d") with { Status = ActionStatus.Ahead },
            Line("d") with { Status = ActionStatus.Ahead }));

    [Fact]
    public void Lines_of_another_parent_event_or_stakeholder_are_no_pair() => Assert.Equal(
        ["a", "b", "b", "b"],
        Titles(
            Line("a", "b"), Line("b") with { Parent = "P1" }, Line("b") with { Event = "session N 1" },
            Line("b") with { Stakeholder = "localAuthority" }));

    private static IEnumerable<string> Titles(params RecommendedAction[] lines) => Pairs.Joined(lines).Select(l => l.Title);

    private static RecommendedAction Line(string action, string? otherwise = null) => new()
    {
        Stakeholder = "school", Action = action, Title = action, Basis = Basis.Guidance, Force = Force.Should, Status = ActionStatus.Due,
        Since = new DateOnly(2026, 11, 20), Else = otherwise, Rules = ["rule-" + action], Sources = ["source-" + action], Reasons = [],
    };
}
