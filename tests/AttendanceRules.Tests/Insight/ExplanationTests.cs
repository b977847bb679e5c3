using System.Text.Json;
using AttendanceRules.Insight;
using AttendanceRules.Vocabulary;

namespace AttendanceRules.Tests.Insight;

/// <summary>Why and why not of a made-up pupil, sentence by sentence.</summary>
public sealed class ExplanationTests
{
    private static readonly DateOnly Day = new(2026, 9, 30);

    private static readonly RuleBook Book = Made.Book("""
        "facts": { "missed": { "title": "Sessions missed", "count": "sessions", "of": "unauthorised", "in": "school year" } },
        "questions": { "agreed": { "ask": "Is it agreed?", "of": "school", "type": "yes/no" } },
        "actions": {
          "write": { "title": "Write home", "by": "school" }, "visit": { "title": "Visit", "by": "school" }, "fine": { "title": "Fine",
              "by": "localAuthority" },
          "agree": { "title": "Agree on it", "by": "school", "supplies": "agreed" } },
        "rules": {
          "letter": { "title": "A letter", "when": "missed >= 2", "do": [ "write" ], "due": "2 school days" },
          "call": { "when": "missed >= 10 or (missed >= 4 and yearGroup >= 9)", "do": [ "visit" ] },
          "fines": { "when": "missed >= 1", "needs": [ "agreed" ], "do": [ "fine" ] },
          "after": { "on": "visit", "do": [ "write" ] } }
        """);

    private static readonly Explanation Why = Explanation.Of(Book.Explain(Made.Pupil(Day, "2026-09-29 O").InYear(7, Day).Create(), Day));

    [Fact]
    public void An_action_says_its_rule_its_gates_and_what_made_the_condition_true() => Assert.Equal(
        [
            "Due, by the end of 1 October 2026; called for since 29 September 2026.",
            "Rule letter (A letter), in the edition from 1 August 2026.",
            "Its condition holds.",
            "Sessions missed: 2 sessions; the limit is 2. Sessions: 29 September 2026, morning and afternoon (O).",
        ],
        Of("write").Sentences);

    [Fact]
    public void An_action_that_is_needed_says_for_what() =>
        Assert.Equal("It is needed for \"Fine\" (fines). Still missing: agreed.", Of("agree").Sentences[1]);

    [Fact]
    public void A_rule_that_gave_nothing_says_the_gate_and_the_least_that_it_takes()
    {
        var call = Why.Obstacles.Single(o => o.Verdict.Rule == "call");
        Assert.Equal(Gate.Condition, call.Gate.Gate);
        Assert.Equal(
            ["Its condition does not hold.",
                "Sessions missed: 2 sessions; it takes at least 10. Sessions: 29 September 2026, morning and afternoon (O)."],
            call.Sentences);
        Assert.Equal(["What it follows has not happened (visit)."], Why.Obstacles.Single(o => o.Verdict.Rule == "after").Sentences);
        Assert.Equal(["Something it needs first is missing: agreed."], Why.Obstacles.Single(o => o.Verdict.Rule == "fines").Sentences);
    }

    [Fact]
    public void What_is_not_decided_says_what_is_not_known()
    {
        var open = Explanation.Of(Book.Explain(Made.Pupil(Day, "2026-09-29 ? O").InYear(7, Day).Create(), Day)).Obstacles.Single(o =>
            o.Verdict.Rule == "letter");
        Assert.Equal(Truth.Undecided, open.Verdict.Outcome);
        Assert.Equal(
            ["It is not known whether its condition holds.",
                "Sessions missed: between 1 and 2 sessions; it takes at least 2. Sessions: 29 September 2026, afternoon (O)."],
            open.Sentences);
    }

    [Fact]
    public void It_can_be_asked_for_an_action_a_rule_why_or_why_not()
    {
        Assert.Equal((1, 1), Counts(Why.OfAction("visit", ["call"]).WhyNot() with { Actions = [Of("write")] }));
        Assert.Equal((1, 0), Counts(Why.OfAction("write", ["letter"])));
        Assert.Equal((1, 1), Counts(Why.OfRules(["letter", "call"])));
        Assert.Equal((2, 0), Counts(Why.Why()));
        Assert.Equal((0, 3), Counts(Why.WhyNot()));
    }

    [Fact]
    public void Text_fits_eighty_columns()
    {
        var lines = Why.ToText().Split('\n');
        Assert.Equal("P1 on 30 September 2026", lines[0]);
        Assert.Equal(["", "Write home (write, school)", "  Due, by the end of 1 October 2026; called for since 29 September 2026."],
            lines[1..4]);
        Assert.All(Explanation.Of(RuleBook.England.Explain(Made.Pupil(Day, "2026-09-29 O").InYear(7, Day).Create(),
            Day)).ToText().Split('\n'), l => Assert.InRange(l.Length, 0, 80));
        Assert.EndsWith("There is nothing to explain here: no rule or stage that was asked for has a\n  verdict.\n",
            Why.OfRules([]).ToText(), StringComparison.Ordinal);
    }

    [Fact]
    public void Ids_become_no_markup_and_no_control_characters()
    {
        var hostile = Why with { Pupil = "[x](y) <b>\u001b[31m" };
        Assert.StartsWith("# \\[x\\](y) &lt;b> \\[31m on 30 September 2026\n", hostile.ToMarkdown(), StringComparison.Ordinal);
        Assert.DoesNotContain("\u001b", hostile.ToText(), StringComparison.Ordinal);
    }

    [Fact]
    public void Json_holds_verdicts_proofs_and_the_fewest_changes()
    {
        using var json = JsonDocument.Parse(Why.ToJson());
        var fewest = json.RootElement.GetProperty("whyNot").EnumerateArray().Single(o =>
            o.GetProperty("rule").GetString() == "call").GetProperty("fewest");
        Assert.Equal("missed >= 10", fewest.GetProperty("parts")[0].GetProperty("text").GetString());
        var write = json.RootElement.GetProperty("why").EnumerateArray().Single(a => a.GetProperty("action").GetString() == "write");
        var proof = write.GetProperty("verdicts")[0].GetProperty("gates")[1].GetProperty("proof");
        Assert.Equal(("missed", "2", "sessions", ">="), (Text(proof, "fact"), Text(proof, "value"), Text(proof, "unit"), Text(proof,
            "comparator")));
        Assert.Equal("2026-09-29 PM O", proof.GetProperty("evidence")[1].GetString());
    }

    private static string? Text(JsonElement item, string name) => item.GetProperty(name).GetString();

    private static (int Actions, int Obstacles) Counts(Explanation explanation) => (explanation.Actions.Count,
        explanation.Obstacles.Count);

    private static ExplainedAction Of(string action) => Why.Actions.Single(a => a.Action.Action == action);
}
