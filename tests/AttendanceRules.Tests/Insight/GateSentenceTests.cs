using AttendanceRules.Advice;
using AttendanceRules.Insight;
using AttendanceRules.Vocabulary;

namespace AttendanceRules.Tests.Insight;

/// <summary>What is said about a gate that was passed, that stood in the way, or that is not known.</summary>
public sealed class GateSentenceTests
{
    [Theory]
    [InlineData(Gate.InForce, "It is in force.", "It is not in force on this date.", "It is not known whether it is in force.")]
    [InlineData(Gate.Event, "What it follows has happened.", "What it follows has not happened.",
        "It is not known whether what it follows has happened.")]
    [InlineData(Gate.Group, "Its group applies.", "Its group does not apply.",
        "It is not known whether its group applies.")]
    [InlineData(Gate.Order, "It is next in its pathway.", "It is not next in its pathway.",
        "It is not known whether it is next in its pathway.")]
    [InlineData(Gate.Wait, "The wait before it is over.", "It waits for a length of time to pass.",
        "It is not known whether the wait before it is over.")]
    [InlineData(Gate.Watch, "No watch holds it back.", "A watch holds it back.", "It is not known whether a watch holds it back.")]
    [InlineData(Gate.Condition, "Its condition holds.", "Its condition does not hold.", "It is not known whether its condition holds.")]
    [InlineData(Gate.Ended, "It has not ended.", "It has ended: its time is over, or something on record ended it.",
        "It is not known whether it has ended.")]
    [InlineData(Gate.Left, "The pupil was on roll when it began.", "The pupil was not on roll when it began, or has left since.",
        "It is not known whether the pupil was on roll when it began.")]
    [InlineData(Gate.Fulfilled, "It is neither done nor arranged.", "It is done or arranged already.",
        "It is not known whether it is done or arranged already.")]
    [InlineData(Gate.Withheld, "No rule withholds it.", "A rule withholds it.", "It is not known whether a rule withholds it.")]
    public void Each_gate_has_three_sentences(Gate gate, string passed, string stopped, string open) =>
        Assert.Equal([passed, stopped, open], new[] { Truth.True, Truth.False, Truth.Undecided }.Select(t =>
            GateSentence.Of(new GateResult { Gate = gate, Passed = t })));

    [Fact]
    public void Every_gate_is_said_in_each_case() =>
        Assert.All(Enum.GetValues<Gate>().SelectMany(g => Enum.GetValues<Truth>().Select(t => new GateResult { Gate = g, Passed = t,
            Missing = ["x"] })), g => Assert.EndsWith(".", GateSentence.Of(g)));

    [Fact]
    public void The_last_day_what_is_meant_and_what_is_missing_are_named()
    {
        Assert.Equal("A watch holds it back until the end of 12 December 2026.", GateSentence.Of(new GateResult { Gate = Gate.Watch,
            Passed = Truth.False, Until = new(2026, 12, 12) }));
        Assert.Equal("It waits until the end of 1 December 2026.", GateSentence.Of(new GateResult { Gate = Gate.Wait,
            Passed = Truth.False, Until = new(2026, 12, 1) }));
        Assert.Equal("What it follows has not happened (penalty-notice).", GateSentence.Of(new GateResult { Gate = Gate.Event,
            Passed = Truth.False, Detail = "penalty-notice" }));
        Assert.Equal("Another step comes first or was taken after it: improve.", GateSentence.Of(new GateResult { Gate = Gate.Order,
            Passed = Truth.False, Detail = "improve" }));
        Assert.Equal("Something it needs first is missing: noDefence, told.", GateSentence.Of(new GateResult { Gate = Gate.Needs,
            Passed = Truth.False, Missing = ["noDefence", "told"] }));
        Assert.Equal("It is not known whether its condition holds. Not known: engages.",
            GateSentence.Of(new GateResult { Gate = Gate.Condition, Passed = Truth.Undecided, Missing = ["engages"] }));
        Assert.Equal("It withholds the action ring.", GateSentence.Of(new GateResult { Gate = Gate.Withheld, Passed = Truth.True,
            Detail = "ring" }));
    }

    [Fact]
    public void A_rule_that_is_not_in_force_is_named_with_its_edition()
    {
        var verdict = new RuleVerdict { Rule = "r", Title = "", From = new(2026, 9, 1), Outcome = Truth.False, Parent = "A",
            Gates = [new GateResult { Gate = Gate.InForce, Passed = Truth.False }] };
        Assert.Equal("r (edition from 1 September 2026, parent A)", RuleNames.Short(verdict));
        Assert.Equal("p/r (write, parent A, left on 2 September 2026)", RuleNames.Short(verdict with { Pathway = "p", Action = "write",
            Event = "left 2026-09-02", Gates = [] }));
    }

    [Fact]
    public void The_condition_of_an_action_is_told_apart_from_that_of_its_rule()
    {
        var own = new GateResult { Gate = Gate.Condition, Passed = Truth.True };
        var verdict = new RuleVerdict { Rule = "r", Title = "", From = new(2026, 9, 1), Outcome = Truth.True,
            Gates = [new GateResult { Gate = Gate.Condition, Passed = Truth.True }, own] };
        Assert.Equal([false, true], verdict.Gates.Select(g => GateSentence.IsOfLine(verdict, g)));
        Assert.Equal("The condition of this action holds too.", GateSentence.Of(own, true));
        Assert.Equal("The condition of its rule holds, that of this action does not.",
            GateSentence.Of(own with { Passed = Truth.False }, true));
        Assert.Equal("It is not known whether the condition of this action holds. Not known: q.",
            GateSentence.Of(own with { Passed = Truth.Undecided, Missing = ["q"] }, true));
    }
}
