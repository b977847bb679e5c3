using AttendanceRules.Advice;

namespace AttendanceRules.Tests.Evaluation;

/// <summary>Every declaration has its period, both days included.</summary>
public sealed class InForceTests
{
    private static readonly RuleBook Book = Made.Book("""
        "questions": { "well": { "ask": "Well?", "of": "school", "type": "yes/no", "from": "2026-09-10", "to": "2026-09-14" } },
        "actions": { "ring": { "title": "Ring", "by": "school", "from": "2026-09-10" }, "ask": { "title": "Ask", "by": "school" } },
        "facts": { "early": { "is": "onRoll", "from": "2026-09-10", "to": "2026-09-14" } },
        "rules": { "ring": { "do": [ "ring" ] }, "ask": { "when": "not well", "do": [ "ask" ] },
          "early": { "when": "early", "do": [ "ask" ] } }
        """);

    [Theory]
    [InlineData(9, 9, false)]
    [InlineData(9, 10, true)]
    [InlineData(9, 14, true)]
    [InlineData(9, 15, false)]
    public void An_action_and_a_fact_count_in_their_period_alone(int month, int day, bool isInForce)
    {
        var date = new DateOnly(2026, month, day);
        var advice = Book.Advise(Made.Pupil(date).Create(), date);

        Assert.Equal(day >= 10, advice.Actions.Any(a => a.Action == "ring"));
        Assert.Equal(isInForce, advice.Actions.Any(a => a.Rules.Contains("early")));
        Assert.Equal(isInForce, Book.Advise(Made.Pupil(date).Create(), date,
            new AdviceOptions { Facts = ["early"] }).Facts["early"].IsYes == true);
    }

    [Theory]
    [InlineData(9, false)]
    [InlineData(10, true)]
    [InlineData(14, true)]
    [InlineData(15, false)]
    public void A_question_is_asked_in_its_period_alone(int day, bool isAsked)
    {
        var book = Made.Book("""
            "questions": { "well": { "ask": "Well?", "of": "school", "type": "yes/no", "from": "2026-09-10", "to": "2026-09-14" } },
            "actions": { "ask": { "title": "Ask", "by": "school" } }, "rules": { "ask": { "when": "not well", "do": [ "ask" ] } }
            """);
        var date = new DateOnly(2026, 9, day);
        Assert.Equal(isAsked, book.Advise(Made.Pupil(date).Create(), date).Undecided.Any(u => u.Questions.Any(q => q.Question == "well")));
    }

    // A line that repeats is a line: its action is called for, or open, in its period alone.
    [Theory]
    [InlineData(9, "")]
    [InlineData(10, "ring ring?")]
    public void A_line_that_repeats_calls_for_what_is_in_force(int day, string expected)
    {
        var book = Made.Book("""
            "questions": { "well": { "ask": "Well?", "of": "school", "type": "yes/no" } },
            "actions": { "ring": { "title": "Ring", "by": "school", "from": "2026-09-10" } },
            "rules": { "sure": { "do": [ { "action": "ring", "every": "2 school days" } ] },
              "open": { "on": "session I", "when": "not well", "do": [ { "action": "ring", "every": "2 school days" } ] } }
            """);
        var date = new DateOnly(2026, 9, day);
        var advice = book.Advise(Made.Pupil(date, "2026-09-08 I I").Create(), date);

        Assert.Equal(expected, string.Join(' ',
            advice.Actions.Select(a => a.Action).Concat(advice.Undecided.Select(u => u.Action + "?")).Distinct()));
        var stopped = book.Explain(Made.Pupil(date, "2026-09-08 I I").Create(), date).Stopped;
        Assert.Equal(day < 10 ? [("open", Gate.InForce), ("sure", Gate.InForce)] : [],
            stopped.Select(v => (v.Rule, v.StoppedBy!.Gate)).Order());
    }
}
