using System.Text.Json.Nodes;

namespace AttendanceRules.Tests.Evaluation;

/// <summary>An answer that nobody gave is reported as assumed wherever something rests on it (S9).</summary>
public sealed class AssumedTests
{
    private static readonly RuleBook Book = Made.Book("""
        "questions": {
          "quiet": { "ask": "Is there a quiet place to work?", "of": "parents", "type": "yes/no", "assume": true },
          "unsafe": { "ask": "Is a visit unsafe?", "of": "school", "type": "yes/no", "assume": true },
          "asked": { "ask": "Have the parents been asked?", "of": "school", "type": "yes/no" }
        },
        "actions": {
          "homework": { "title": "Set homework", "by": "school" },
          "visit": { "title": "Visit", "by": "school" },
          "letter": { "title": "Write", "by": "school" }
        },
        "rules": {
          "at-home": { "when": "quiet", "do": [ "homework", "visit" ] },
          "told": { "when": "quiet and asked", "do": [ "letter" ] },
          "no-visit": { "withhold": "visit", "when": "unsafe", "because": "It is unsafe." }
        }
        """);

    private static readonly DateOnly On = new(2026, 9, 29);

    [Fact]
    public void A_reason_an_undecided_action_and_a_withheld_one_say_so()
    {
        var advice = Book.Advise(Made.Pupil(On).Create(), On);
        Assert.True(Assert.Single(Assert.Single(advice.Actions).Reasons).IsAssumed);
        Assert.Equal(["quiet"], Assert.Single(advice.Undecided).Assumed);
        Assert.Equal(["unsafe"], Assert.Single(advice.Withheld).Assumed);
        var json = JsonNode.Parse(advice.ToJson())!;
        Assert.True((bool?)json["actions"]![0]!["reasons"]![0]!["assumed"]);
        Assert.Equal("quiet", (string?)json["undecided"]![0]!["assumed"]![0]);
        Assert.Equal("unsafe", (string?)json["withheld"]![0]!["assumed"]![0]);
    }

    [Fact]
    public void An_answer_that_somebody_gave_is_not_assumed()
    {
        var pupil = Made.Pupil(On).Answered("quiet", "yes", On).Answered("unsafe", "yes", On).Create();
        var advice = Book.Advise(pupil, On);
        Assert.False(Assert.Single(Assert.Single(advice.Actions).Reasons).IsAssumed);
        Assert.Empty(Assert.Single(advice.Undecided).Assumed);
        Assert.Empty(Assert.Single(advice.Withheld).Assumed);
        Assert.DoesNotContain("assumed", advice.ToJson(), StringComparison.Ordinal);
    }
}
