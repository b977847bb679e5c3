using AttendanceRules.Advice;
using AttendanceRules.Insight;
using AttendanceRules.Records;

namespace AttendanceRules.Tests.Evaluation;

/// <summary>A line whose last day is an answer is called for without it, and the answer is asked for (S12).</summary>
public sealed class DueQuestionTests
{
    private static readonly RuleBook Book = Made.Book("""
        "facts": { "missed": { "count": "sessions", "of": "absence", "in": "school year", "title": "Missed" } },
        "questions": { "panelDay": { "ask": "On which day does the panel meet?", "of": "school", "type": "date" } },
        "actions": { "file": { "title": "File the papers", "by": "school" }, "report": { "title": "Report", "by": "school" } },
        "rules": { "r": { "when": "missed >= 1", "sources": [ "s#1" ],
          "do": [ { "action": "file", "due": "panelDay" }, { "action": "report", "due": "2 school days after panelDay" } ] } },
        "sources": { "s": { "title": "S", "from": "2026-08-01", "clauses": { "1": "x" } } }
        """);

    private static readonly DateOnly On = new(2026, 9, 29);

    [Fact]
    public void The_question_is_asked_with_the_lines_that_wait_for_it()
    {
        var advice = Advise();
        Assert.Equal([("file", null), ("report", null)], advice.Actions.Select(a => (a.Action, a.Due)));
        Assert.All(advice.Actions, a => Assert.Equal("panelDay", Assert.Single(a.DueQuestions).Question));
        var asked = Assert.Single(advice.Questions);
        Assert.Equal(("P1", "panelDay", "On which day does the panel meet?", "school", 2),
            (asked.Subject, asked.Question, asked.Ask, asked.Of, asked.Waiting));
        Assert.Equal(["file", "report"], asked.Actions);
        Assert.Empty(advice.Undecided);
    }

    [Fact]
    public void Once_it_is_answered_the_days_are_there_and_nothing_is_asked()
    {
        var advice = Advise(new Answer("panelDay", "2026-10-05", On));
        Assert.Equal([("file", new(2026, 10, 5)), ("report", new DateOnly(2026, 10, 7))],
            advice.Actions.Select(a => (a.Action, a.Due!.Value)));
        Assert.All(advice.Actions, a => Assert.Empty(a.DueQuestions));
        Assert.Empty(advice.Questions);
    }

    [Fact]
    public void Every_output_names_it()
    {
        var advice = Advise();
        Assert.Contains("Due, by a day that is asked for: On which day does the panel meet? Called for since 29 September 2026.",
            Explanation.Of(Book.Explain(Pupil(), On)).Actions[0].Sentences);
        Assert.Equal(advice.ToJson(), PupilAdvice.FromJson(advice.ToJson()).ToJson());
        Assert.Equal("panelDay", PupilAdvice.FromJson(advice.ToJson(compact: true)).Actions[0].DueQuestions[0].Question);
    }

    private static PupilAdvice Advise(params Answer[] answers) => Book.Advise(Pupil(answers), On);

    private static PupilRecord Pupil(params Answer[] answers)
    {
        var builder = Made.Pupil(On, "2026-09-29 O /");
        foreach (var answer in answers)
        {
            builder.Answered(answer);
        }

        return builder.Create();
    }
}
