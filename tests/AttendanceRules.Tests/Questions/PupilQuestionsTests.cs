using System.Text.Json;
using AttendanceRules.Advice;
using AttendanceRules.Questions;
using AttendanceRules.Records;
using static AttendanceRules.Tests.Questions.Asking;

namespace AttendanceRules.Tests.Questions;

/// <summary>What each answer would bring to one pupil; each expectation is worked out by hand from the made-up pack.</summary>
public sealed class PupilQuestionsTests
{
    [Fact]
    public void Yes_calls_for_the_action_and_no_lets_it_fall_away()
    {
        var found = Of(Book(YesNo("a"), Rule("r", "a", "act")));
        var question = Assert.Single(found.Questions);
        Assert.Equal(("a", "P1", (string?)null), (question.Asked.Question, question.Asked.Subject, question.Asked.About));
        Assert.Equal(["yes: act / ", "no:  / act"], Effects(question));
        Assert.Equal((1, 1, true), (question.Decides, question.AlwaysDecides, question.AreAllAnswers));
        Assert.All(question.Answers, a => Assert.Equal(0, a.Undecided));
        Assert.Equal((1, 0), (found.Undecided, found.WithoutQuestion));
    }

    [Fact]
    public void Where_nothing_is_open_nothing_is_asked()
    {
        var found = Of(Book(YesNo("a"), Rule("r", "a", "act")), Made.Pupil(Day).Answered("a", "no", Day));
        Assert.Empty(found.Questions);
        var fewest = found.FindFewest();
        Assert.Equal((0, 0, false), (fewest.Questions.Count, fewest.AtLeast, fewest.IsTooLarge));
    }

    [Fact]
    public void Each_choice_is_an_answer_of_its_own()
    {
        var book = Book(
            """ "kind": { "ask": "Which kind?", "of": "school", "type": [ "x", "y", "z" ] } """,
            Rule("r", "kind in ('x', 'y')", "act") + "," + Rule("s", "kind == 'z'", "act-two"));
        Assert.Equal(["x: act / act-two", "y: act / act-two", "z: act-two / act"], Effects(Assert.Single(Of(book).Questions)));
    }

    [Fact]
    public void Numbers_are_asked_at_the_limits_of_the_conditions_and_those_that_bring_the_same_are_one()
    {
        var book = Book(
            """ "trips": { "ask": "How many trips?", "of": "school", "type": "number" } """,
            Rule("r", "trips >= enough", "act") + "," + Rule("s", "trips < 1", "act-two"),
            """, "thresholds": { "enough": { "title": "It", "unit": "pupils", "values": [ { "from": "2026-08-01", "value": 3 } ] } }""");
        var question = Assert.Single(Of(book).Questions);
        Assert.Equal(
            ["less than 1: act-two / act", "1 or more, less than 3:  / act act-two", "3 or more: act / act-two"], Effects(question));
        Assert.Equal(["0", "1", "3"], question.Answers.Select(a => a.Value));
        Assert.Equal((2, 2, true), (question.Decides, question.AlwaysDecides, question.AreAllAnswers));
    }

    [Fact]
    public void Only_the_limit_itself_and_both_sides_of_it()
    {
        var book = Book(
            """ "trips": { "ask": "How many trips?", "of": "school", "type": "number" } """, Rule("r", "trips == 2", "act"));
        Assert.Equal(["less than 2:  / act", "2: act / ", "more than 2:  / act"], Effects(Assert.Single(Of(book).Questions)));
    }

    [Fact]
    public void A_date_from_which_something_counts_is_tried_and_said_not_to_be_all()
    {
        var book = Book(
            """ "moved": { "ask": "When?", "of": "school", "type": "date" } """, Rule("r", "missed >= 1", "act"),
            """, "facts": { "missed": { "title": "Missed", "count": "sessions", "of": "unauthorised", "in": "since moved" } }""");
        var found = Of(book, Made.Pupil(Day, "2026-09-14 / O"));
        var question = Assert.Single(found.Questions);
        Assert.False(question.AreAllAnswers);
        Assert.False(found.FindFewest().AreAllAnswers);
        Assert.Equal(["2026-08-01: act / ", "2026-09-30:  / act", "2026-10-01:  / act"], Effects(question));
    }

    [Fact]
    public void A_number_that_is_counted_with_is_said_not_to_be_all()
    {
        var book = Book(
            """ "trips": { "ask": "How many trips?", "of": "school", "type": "number" } """,
            Rule("r", "trips + 1 >= 3", "act") + "," + Rule("s", "trips >= 4", "act-two"));
        Assert.False(Assert.Single(Of(book).Questions).AreAllAnswers);
    }

    [Fact]
    public void A_question_that_another_opens_is_named_with_the_answer_that_opens_it()
    {
        var found = Of(Book(YesNo("a") + "," + YesNo("b", """, "when": "a" """), Rule("r", "a and b", "act")));
        var question = Assert.Single(found.Questions);
        Assert.Equal(["b"], question.Answers[0].Opens.Select(q => q.Question));
        Assert.Empty(question.Answers[1].Opens);
        Assert.Equal([1, 0], question.Answers.Select(a => a.Undecided));
        Assert.Equal(["yes:  / ", "no:  / act"], Effects(question));
        Assert.Equal((1, 0), (question.Decides, question.AlwaysDecides));
        Assert.Equal([("a", true), ("b", false)], found.FindFewest().Questions.Select(q => (q.Question, q.CanBeAnswered)));
    }

    [Fact]
    public void What_decides_more_lines_comes_first()
    {
        var book = Book(YesNo("a") + "," + YesNo("b"), Rule("r", "b", "act") + "," + Rule("s", "b", "act-two") + ","
            + Rule("t", "a", "act-three"));
        Assert.Equal([("b", 2), ("a", 1)], Of(book).Questions.Select(q => (q.Asked.Question, q.Decides)));
    }

    [Fact]
    public void What_is_asked_of_each_parent_is_asked_and_answered_for_each()
    {
        var book = Book(YesNo("willing", """, "per": "parent" """), Rule("r", "willing", "act", """, "of": "parent" """));
        var found = Of(book, Made.Pupil(Day).WithParents("A", "B"));
        Assert.Equal(["A", "B"], found.Questions.Select(q => q.Asked.About));
        Assert.Equal("A", Assert.Single(found.Questions[0].Answers[0].Changes).After!.Parent);
        Assert.Equal("A", Assert.Single(found.Questions[0].Answers[1].FallsAway).Parent);
        Assert.Equal(1, found.Questions[0].Answers[0].Undecided);
        Assert.Equal(["A", "B"], found.FindFewest().Questions.Select(q => q.About));
    }

    [Fact]
    public void An_answer_of_the_school_is_tried_for_the_pupil()
    {
        var book = Book(YesNo("policy", """, "per": "school" """), Rule("r", "school.policy", "act"));
        var question = Assert.Single(Of(book).Questions);
        Assert.Equal("", question.Asked.Subject);
        Assert.Equal(["yes: act / ", "no:  / act"], Effects(question));
        Assert.Empty(Of(book, null, new Answer("policy", "no", Day)).Questions);
    }

    [Fact]
    public void An_answer_takes_the_place_of_one_that_was_taken_back_on_the_same_day()
    {
        var book = Book(YesNo("a"), Rule("r", "a", "act"));
        Assert.Equal(
            ["yes: act / ", "no:  / act"], Effects(Assert.Single(Of(book, Made.Pupil(Day).Answered("a", "unknown", Day)).Questions)));
    }

    [Fact]
    public void What_is_missing_from_the_records_is_no_question()
    {
        var book = Book(YesNo("a"), Rule("r", "a", "act") + "," + Rule("s", "missed >= 1", "act-two"),
            """, "facts": { "missed": { "title": "Missed", "count": "sessions", "of": "unauthorised", "in": "school year" } }""");
        var found = Of(book, Made.Pupil(Day, "2026-09-14 / ?"));
        Assert.Equal((2, 1), (found.Undecided, found.WithoutQuestion));
        Assert.Equal(["a"], found.FindFewest().Questions.Select(q => q.Question));
    }

    [Fact]
    public void What_an_answer_lets_wait_for_something_on_record_does_not_fall_away()
    {
        var book = Book(YesNo("a") + "," + YesNo("spoken"), Rule("r", "a", "act", """, "needs": [ "spoken" ] """));
        var effect = Of(book).Questions.Single(q => q.Asked.Question == "a").Answers[0];
        Assert.Equal(["act"], effect.Blocked.Select(b => b.Action));
        Assert.Empty(effect.FallsAway);
    }

    [Fact]
    public void An_unknown_pupil_is_an_error() => Assert.Throws<ArgumentException>(() =>
        PupilQuestions.Of(Book(YesNo("a"), Rule("r", "a", "act")), School([], Made.Pupil(Day).Create()), "P2", Day));

    [Fact]
    public void Every_format_says_each_answer_and_the_fewest()
    {
        var found = Of(Book(YesNo("a") + "," + YesNo("b", """, "when": "a" """), Rule("r", "a and b", "act")));
        Assert.Equal(
            """
            Pupil P1, 30 Sep 2026. 1 open question, 1 undecided line.
            At most 2 answers settle all that is open for the pupil, whatever is answered: a, b (where another answer opens it).

            Is a so? (school: a)
              Decides up to 1 line; whatever is answered: 0.
              yes: then asked: b.
              no: falls away: Act.

            """.ReplaceLineEndings("\n"),
            found.ToText());
        Assert.Contains("\n## Is a so? (school: a)\n\n- Decides up to 1 line", found.ToMarkdown(), StringComparison.Ordinal);
        using var json = JsonDocument.Parse(found.ToJson());
        var fewest = json.RootElement.GetProperty("fewest").GetProperty("questions");
        Assert.Equal(["a", "b"], fewest.EnumerateArray().Select(q => q.GetProperty("question").GetString()));
        Assert.Equal("act", json.RootElement.GetProperty("questions")[0].GetProperty("answers")[1].GetProperty("fallsAway")[0]
            .GetProperty("action").GetString());
    }
}
