namespace AttendanceRules.Tests.Evaluation;

/// <summary>Every declaration has its period, both days included.</summary>
public sealed class InForceTests
{
    private static readonly RuleBook Book = Made.Book("""
        "questions": { "well": { "ask": "Well?", "of": "school", "type": "yes/no", "from": "2026-09-10", "to": "2026-09-14" } },
        "actions": { "ring": { "title": "Ring", "by": "school", "from": "2026-09-10" }, "ask": { "title": "Ask", "by": "school" } },
        "facts": { "early": { "is": "onRoll", "from": "2026-09-10", "to": "2026-09-14" } },
        "rules": { "ring": { "do": [ "ring" ] }, "ask": { "when": "not well", "do": [ "ask" ] }, "early": { "when": "early", "do": [ "ask" ] } }
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
}
