using AttendanceRules.Advice;
using AttendanceRules.Evaluation;
using AttendanceRules.Evaluation.Verdicts;
using AttendanceRules.Records;

namespace AttendanceRules.Tests.Evaluation;

/// <summary>Which questions are asked of an open line, about whom, and whether they can be answered yet (S9, S10).</summary>
public sealed class AskedQuestionTests
{
    private static readonly DateOnly Day = new(2026, 9, 30);

    private const string Words = """
        "questions": { "near": { "ask": "Near?", "of": "school", "type": "yes/no", "per": "parent" },
          "agrees": { "ask": "Agrees?", "of": "school", "type": "yes/no", "per": "parent", "when": "near" },
          "able": { "ask": "Able?", "of": "school", "type": "yes/no" },
          "fit": { "ask": "Fit?", "of": "school", "type": "yes/no", "when": "able" },
          "open": { "ask": "Open?", "of": "school", "type": "yes/no", "per": "school" },
          "room": { "ask": "Room?", "of": "school", "type": "yes/no", "per": "school", "when": "open" },
          "kept": { "ask": "Kept?", "of": "school", "type": "yes/no" }, "sure": { "ask": "Sure?", "of": "school", "type": "yes/no",
            "assume": true }, "calm": { "ask": "Calm?", "of": "school", "type": "yes/no", "assume": true } },
        "actions": { "visit": { "title": "Visit", "by": "school" }, "see": { "title": "See", "by": "school" },
          "warn": { "title": "Warn", "by": "school", "to": "parents", "kind": "legal" },
          "ask": { "title": "Ask", "by": "school", "supplies": "kept" } },
        """;

    // Of a line of each parent: whether it can be answered is asked about the parent. Near is A alone.
    [Theory]
    [InlineData("\"do\": [ { \"action\": \"visit\", \"each\": \"parent\", \"when\": \"agrees\" } ]",
        "visit A: agrees about A | visit B: agrees about B not yet, near about B")]
    [InlineData("\"of\": \"parent\", \"when\": \"agrees\", \"do\": [ \"visit\" ]",
        "visit A: agrees about A | visit B: agrees about B not yet, near about B")]
    [InlineData("\"do\": [ { \"action\": \"visit\", \"each\": \"parent\", \"when\": \"fit\" } ]",
        "visit A: able, fit not yet | visit B: able, fit not yet")]
    [InlineData("\"when\": \"fit\", \"do\": [ \"visit\" ]", "visit: able, fit not yet")]
    [InlineData("\"when\": \"school.room\", \"do\": [ \"visit\" ]", "visit: open, room not yet")]
    public void A_question_is_about_whom_it_is_asked_of(string rule, string expected) => Assert.Equal(expected,
        Asked(rule, Made.Pupil(Day).WithParents("A", "B").Answered("near", "yes", Day, "A")));

    // What is missing is supplied by an action for the pupil; the question stays that of the parent whose rule it is.
    [Fact]
    public void What_supplies_a_need_of_a_parents_open_line_asks_as_that_line_does() => Assert.Equal(
        "ask: agrees | visit A: agrees about A",
        Asked("\"of\": \"parent\", \"when\": \"agrees\", \"needs\": [ \"kept\" ], \"do\": [ \"visit\" ]",
            Made.Pupil(Day).WithParents("A", "B").Answered("near", "yes", Day, "A").Answered("near", "no", Day, "B")
                .Answered("agrees", "no", Day, "B")));

    // Of a pupil who is asked about alone nobody knows what the school answered: the question may be answered.
    [Fact]
    public void A_question_of_the_school_can_be_answered_where_no_school_is_at_hand()
    {
        const string Rule = "\"when\": \"school.room\", \"do\": [ \"visit\" ]";
        var alone = Made.Book($"{Words} \"rules\": {{ \"r\": {{ {Rule} }} }}").Advise(Made.Pupil(Day).Create(), Day);
        Assert.Equal(["room"], Assert.Single(alone.Undecided).Questions.Where(q => q.Question == "room" && q.CanBeAnswered)
            .Select(q => q.Question));
    }

    // Whether the pupil is fit is asked once it is known that it is able.
    [Theory]
    [InlineData("", "able: visit")]
    [InlineData("yes", "fit: visit")]
    [InlineData("no", "")]
    public void Those_that_cannot_be_answered_yet_are_not_among_the_questions_of_an_advice(string able, string expected)
    {
        var pupil = Made.Pupil(Day);
        pupil = able.Length == 0 ? pupil : pupil.Answered("able", able, Day);
        var advice = Made.Book(Words + """ "rules": { "r": { "when": "fit", "do": [ "visit" ] } } """).Advise(pupil.Create(), Day);
        Assert.Equal(expected, string.Join(", ", advice.Questions.Select(q => $"{q.Question}: {string.Join(' ', q.Actions)}")));
    }

    // The open line names what nobody answered and the rule that withholds rests on, each once and in order.
    [Fact]
    public void What_is_held_open_by_a_rule_tells_what_it_and_the_line_rest_on()
    {
        var open = Assert.Single(Made.Book(Words + """
            "rules": { "r": { "when": "sure and calm", "do": [ "visit" ] },
              "w": { "when": "sure and kept", "withhold": "visit", "because": "x" } }
            """).Advise(Made.Pupil(Day).Create(), Day).Undecided);
        Assert.Equal(["calm", "sure"], open.Assumed);
        Assert.Equal(["kept"], open.Missing);
    }

    // It is open whether the warning was given to this parent, and whether the rule calls: both are missing.
    [Fact]
    public void A_choice_that_is_open_twice_lacks_both()
    {
        var pupil = Made.Pupil(Day).WithParents("A").Did(new(2026, 9, 10), "warn");
        Assert.Equal("? see to A: able, parent of warn | ? warn to A: able, parent of warn", Shown.Text(Made.Book(Words + """
            "rules": { "r": { "of": "parent", "when": "able", "oneOf": [ "warn", "see" ] } }
            """).Advise(pupil.Create(), Day)));
    }

    // The second is asked about a parent for whom the first is answered with yes: it is for A, and not for B.
    [Theory]
    [InlineData("\"r\": { \"do\": [ { \"action\": \"visit\", \"each\": \"parent\", \"when\": \"agreed\" } ] }")]
    [InlineData("\"r\": { \"do\": [ { \"action\": \"visit\", \"each\": \"parent\" } ] }, "
        + "\"w\": { \"of\": \"parent\", \"when\": \"agreed\", \"withhold\": \"visit\", \"because\": \"x\" }")]
    public void Whether_a_question_about_a_parent_can_be_answered_is_asked_about_that_parent(string rules) => Assert.Equal(
        ["A True", "B False"], Made.Book($$"""
            "questions": { "told": { "ask": "Told?", "of": "school", "type": "yes/no", "per": "parent" },
              "agreed": { "ask": "Agreed?", "of": "school", "type": "yes/no", "per": "parent", "when": "told" } },
            "actions": { "visit": { "title": "Visit", "by": "school", "to": "parents" } }, "rules": { {{rules}} }
            """).Advise(Made.Pupil(Day).WithParents("A", "B").Answered("told", "yes", Day, "A").Create(), Day).Undecided
            .Select(u => $"{u.Parent} {u.Questions.Single(q => q.Question == "agreed").CanBeAnswered}"));

    private static string Asked(string rule, PupilRecordBuilder pupil)
    {
        var school = new SchoolRecord("S1", Made.Autumn, [pupil.Create()]);
        return string.Join(" | ", Made.Book($"{Words} \"rules\": {{ \"r\": {{ {rule} }} }}").Advise(school, "P1", Day).Undecided
            .Select(u => $"{u.Action}{(u.Parent is null ? "" : " " + u.Parent)}: " + string.Join(", ", u.Questions.Select(q =>
                $"{q.Question}{(q.About is null ? "" : " about " + q.About)}{(q.CanBeAnswered ? "" : " not yet")}"))));
    }
}
