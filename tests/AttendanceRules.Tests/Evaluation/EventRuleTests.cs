using AttendanceRules.Advice;
using AttendanceRules.Records;

namespace AttendanceRules.Tests.Evaluation;

/// <summary>Which events a rule calls for, since when a rule without one does, and what ends it (S7, S11, S13, S17, S23).</summary>
public sealed class EventRuleTests
{
    private const string Words = """
        "facts": { "missed": { "count": "sessions", "of": "unauthorised", "in": "school year", "title": "Missed" },
          "sinceThen": { "elapsed": "calendar days", "since": "2026-09-04" } },
        "questions": { "able": { "ask": "Able?", "of": "school", "type": "yes/no" } },
        "actions": { "visit": { "title": "Visit", "by": "school" }, "see": { "title": "See", "by": "localAuthority" },
          "both": { "title": "Both", "by": [ "school", "localAuthority" ] }, "ring": { "title": "Ring", "by": "school" },
          "note": { "title": "Note", "by": "school", "outcomes": [ "held", { "name": "off", "undoes": true } ] },
          "warn": { "title": "Warn", "by": "school", "to": "parents", "kind": "legal" } },
        """;

    private static readonly DateOnly Day = new(2026, 9, 30);

    // A session is missed on the 8th; one of the 14th cannot be classed.
    [Theory]
    [InlineData("", "? visit session O 2026-09-14 | visit session O 2026-09-08")]
    [InlineData("7", "? visit session O 2026-09-14 | visit session O 2026-09-08")]
    [InlineData("8", "? visit session O 2026-09-14")]
    [InlineData("11", "? visit session O 2026-09-14")]
    [InlineData("14", "? visit session O 2026-09-08")]
    [InlineData("8 14", "")]
    public void A_day_that_may_be_an_event_leaves_open_what_was_done_from_it_on(string done, string expected)
    {
        const string Rule = """ "r": { "on": "session O", "do": [ "visit" ] } """;
        var pupil = Did(Made.Pupil(Day, "2026-09-08 O /", "2026-09-14 ? /"), "visit", done);
        Assert.Equal(expected, Events(Advise(Rule, pupil)));
        Assert.All(Advise(Rule, pupil).Undecided, u => Assert.Equal(["session O"], u.Missing));
    }

    [Fact]
    public void Events_have_their_verdicts()
    {
        const string Rule = """ "r": { "on": "session O", "do": [ "visit" ] } """;
        Assert.Equal(
            ["r/visit on 09-08: InForce Event[session O] Condition Fulfilledx[visit]",
                "r/visit on 09-14: InForce Event?session O[session O] Condition"],
            Verdicts(Rule, Did(Made.Pupil(Day, "2026-09-08 O /", "2026-09-14 ? /"), "visit", "9")));
        Assert.Equal(["r: InForce Eventx[session O]"], Verdicts(Rule, Made.Pupil(Day)));
        Assert.Equal(["on session O"], Assert.Single(Advise(Rule, Made.Pupil(Day, "2026-09-08 O /")).Actions).Reasons.Select(r => r.Text));
    }

    [Theory]
    [InlineData("note", "", "8 14", "visit note 2026-09-08 | visit note 2026-09-14")]
    [InlineData("note", "10", "8 14", "visit note 2026-09-14")]
    [InlineData("note", "14", "8 14", "visit note 2026-09-08")]
    [InlineData("note", "10 15", "8 14", "")]
    [InlineData("note:held", "", "8 14", "visit note:held 2026-09-10")]
    [InlineData("note:held", "9", "8 14", "visit note:held 2026-09-10")]
    [InlineData("note:held", "10", "8 14", "")]
    public void An_entry_is_an_event_and_so_is_its_outcome(string on, string done, string notes, string expected)
    {
        // What was noted on the 8th was held on the 10th.
        var pupil = Did(Made.Pupil(Day), "visit", done);
        foreach (var note in notes.Split(' '))
        {
            pupil = pupil.Did(new CaseworkRow(new(2026, 9, int.Parse(note, null)), "note")
            {
                Outcome = note == "8" ? "held" : null, OutcomeDate = note == "8" ? new(2026, 9, 10) : null,
            });
        }

        Assert.Equal(expected, Events(Advise($$""" "r": { "on": "{{on}}", "do": [ "visit" ] } """, pupil)));
    }

    [Fact]
    public void Without_casework_it_is_open_whether_an_entry_was()
    {
        const string Rule = """ "r": { "on": "note", "do": [ { "action": "visit", "due": "2 school days" } ] } """;
        var open = Assert.Single(Advise(Rule, Made.Pupil(Day).WithoutCasework()).Undecided);
        Assert.Equal(("note", null, "casework"), (open.Event, open.Due, Assert.Single(open.Missing)));
        Assert.Equal(["r/visit: InForce Event?casework[note] Condition Fulfilled?casework[visit]"],
            Verdicts(Rule, Made.Pupil(Day).WithoutCasework()));
        Assert.Empty(Advise(Rule.Replace("\"on\"", "\"when\": \"missed >= 9\", \"on\"", StringComparison.Ordinal),
            Made.Pupil(Day).WithoutCasework()).Undecided);
    }

    // Of each parent: a legal step that names none may be of either.
    [Fact]
    public void A_legal_step_without_a_parent_may_be_an_event_of_each()
    {
        const string Rule = """ "r": { "of": "parent", "on": "warn", "do": [ "visit" ] } """;
        var pupil = Made.Pupil(Day).WithParents("A", "B").Did(new(2026, 9, 8), "warn").Did(new(2026, 9, 10), "warn", "A");
        Assert.Equal("? visit to A: parent of warn | ? visit to B: parent of warn | visit to A", Shown.Text(Advise(Rule, pupil)));
    }

    // Two school days after the 8th is the 10th.
    [Theory]
    [InlineData("\"lapses\": \"2 school days\"", "", 10, "visit")]
    [InlineData("\"lapses\": \"2 school days\"", "", 11, "")]
    [InlineData("\"endedBy\": \"ring\"", "7", 11, "visit")]
    [InlineData("\"endedBy\": \"ring\"", "8", 11, "")]
    [InlineData("\"endedBy\": \"ring\"", "11", 11, "")]
    [InlineData("\"endedBy\": \"ring\"", "11", 10, "visit")]
    [InlineData("\"endedBy\": [ \"see\", \"ring\" ]", "9", 11, "")]
    [InlineData("\"endedBy\": [ \"ring\", \"see\" ]", "9", 11, "")]
    public void What_an_event_called_for_lapses_or_is_ended(string end, string rung, int on, string expected)
    {
        var (day, rule) = (new DateOnly(2026, 9, on), $$""" "r": { "on": "note", {{end}}, "do": [ "visit" ] } """);
        var pupil = Did(Made.Pupil(day).Did(new(2026, 9, 8), "note"), "ring", rung);
        Assert.Equal(expected, Shown.Text(Book(rule).Advise(pupil.Create(), day)));
        Assert.Equal(
            expected.Length > 0 ? "r/visit on 09-08: InForce Event[note] Condition" : "r on 09-08: InForce Event[note] Condition Endedx",
            Assert.Single(Shown.Verdicts(Book(rule), pupil.Create(), day, "r")));
    }

    // Two sessions are missed on the 3rd, or may have been missed then and were on the 10th.
    [Theory]
    [InlineData("O", "", "visit")]
    [InlineData("O", "2", "visit")]
    [InlineData("O", "3", "")]
    [InlineData("O", "9", "")]
    [InlineData("?", "", "visit")]
    [InlineData("?", "2", "visit")]
    [InlineData("?", "8", "? visit: missed")]
    [InlineData("?", "10", "")]
    public void What_may_have_begun_before_it_was_ended_is_open(string mark, string rung, string expected)
    {
        const string Rule = """ "r": { "when": "missed >= 2", "endedBy": "ring", "do": [ "visit" ] } """;
        var pupil = Did(Made.Pupil(Day, $"2026-09-03 {mark} {mark}", "2026-09-10 O O"), "ring", rung);
        Assert.Equal(expected, Shown.Text(Advise(Rule, pupil)));
        Assert.Equal(expected switch
        {
            "" => "r: InForce Condition Endedx", "visit" => "r/visit: InForce Condition",
            _ => "r/visit: InForce Condition Ended?missed",
        }, Assert.Single(Verdicts(Rule, pupil)));
    }

    [Fact]
    public void Without_casework_it_is_open_whether_something_ended_it()
    {
        const string Rule = """
            "r": { "when": "missed >= 2", "endedBy": "ring", "do": [ { "action": "visit", "due": "2 school days" } ] }
            """;
        var open = Assert.Single(Advise(Rule, Made.Pupil(Day, "2026-09-03 O O").WithoutCasework()).Undecided);
        Assert.Equal(["casework"], open.Missing);
        Assert.Equal(new DateOnly(2026, 9, 7), open.Due);
    }

    // What is open may have begun on the first day on which it was not false.
    [Theory]
    [InlineData("", "2026-09-09")]
    [InlineData(", \"from\": \"2026-09-14\"", "2026-09-21")]
    [InlineData(", \"cycle\": \"this half term\"", "2026-09-09")]
    public void What_is_open_is_due_from_the_first_day_it_may_have_begun(string more, string due)
    {
        var rule = $$""" "r": { "when": "able"{{more}}, "do": [ { "action": "visit", "due": "5 school days" } ] } """;
        Assert.Equal(due, $"{Assert.Single(Advise(rule, Made.Pupil(Day)).Undecided).Due:yyyy-MM-dd}");
        Assert.Null(Assert.Single(Advise(""" "r": { "when": "able", "do": [ "visit" ] } """, Made.Pupil(Day)).Undecided).Due);
    }

    // Ten days after the 4th are over on the 14th; the pupil left on the 8th.
    [Theory]
    [InlineData("\"visit\"", "")]
    [InlineData("\"see\"", "see")]
    [InlineData("\"visit\", \"see\"", "see | visit")]
    [InlineData("\"both\"", "")]
    [InlineData("\"both\", \"see\"", "both | both | see")]
    public void After_leaving_nothing_begins_that_is_the_schools_alone(string lines, string expected)
    {
        var rule = $$""" "r": { "when": "sinceThen >= 10", "do": [ {{lines}} ] } """;
        var pupil = Made.Pupil(new(2026, 9, 8)).OnRoll(null, new(2026, 9, 8));
        Assert.Equal(expected, Shown.Text(Advise(rule, pupil)));
        Assert.Equal(expected.Length > 0 ? [] : ["r: InForce Condition Leftx"],
            Verdicts(rule, pupil).Where(v => !v.Contains('/', StringComparison.Ordinal)));
    }

    // It may have begun on the 2nd, before the pupil left, and certainly has on the 14th.
    [Fact]
    public void What_may_have_begun_before_leaving_is_open()
    {
        const string Rule = """ "r": { "when": "able or sinceThen >= 10", "do": [ "visit" ] } """;
        var pupil = Made.Pupil(new(2026, 9, 8)).OnRoll(null, new(2026, 9, 8));
        Assert.Equal("? visit: able", Shown.Text(Advise(Rule, pupil)));
        Assert.Equal(["r/visit: InForce Condition Left?able"], Verdicts(Rule, pupil));
        Assert.Equal("", Shown.Text(Advise(Rule, pupil.Answered("able", "no", new(2026, 9, 1)))));
    }

    [Theory]
    [InlineData("8")]
    [InlineData("9")]
    public void An_event_after_leaving_calls_the_school_for_nothing(string noted)
    {
        var pupil = Did(Made.Pupil(new(2026, 9, 8)).OnRoll(null, new(2026, 9, 7)), "note", noted);
        Assert.Equal("", Shown.Text(Advise(""" "r": { "on": "note", "do": [ "visit" ] } """, pupil)));
        Assert.Equal("see", Shown.Text(Advise(""" "r": { "on": "note", "do": [ "see" ] } """, pupil)));
    }

    // What began on the 3rd began under the first edition, of five school days; on the 14th under the second, of ten.
    [Theory]
    [InlineData("2026-09-03", 11, "visit due 09-10 since 09-03 Overdue")]
    [InlineData("2026-09-03", 14, "visit due 09-10 since 09-03 Overdue")]
    [InlineData("2026-09-11", 14, "visit due 09-18 since 09-11 Due")]
    [InlineData("2026-09-14", 14, "visit due 09-28 since 09-14 Due")]
    [InlineData("2026-09-16", 30, "visit due 09-30 since 09-16 Due")]
    public void What_began_under_an_edition_keeps_its_days(string missed, int on, string expected)
    {
        var book = Book("""
            "r": [ { "to": "2026-09-13", "when": "missed >= 2", "do": [ { "action": "visit", "due": "5 school days" } ] },
              { "from": "2026-09-14", "when": "missed >= 2", "do": [ { "action": "visit", "due": "10 school days" } ] } ]
            """);
        var day = new DateOnly(2026, 9, on);
        Assert.Equal([expected], Shown.Dated(book.Advise(Made.Pupil(day, missed + " O O").Create(), day)));
    }

    // Under the first edition four sessions were asked: with two it begins with the second edition.
    [Fact]
    public void What_an_earlier_edition_did_not_call_for_begins_with_the_next() => Assert.Equal(["visit due 09-28 since 09-14 Overdue"],
        Shown.Dated(Book("""
            "r": [ { "to": "2026-09-13", "when": "missed >= 4", "do": [ { "action": "visit", "due": "5 school days" } ] },
              { "from": "2026-09-14", "when": "missed >= 2", "do": [ { "action": "visit", "due": "10 school days" } ] } ]
            """).Advise(Made.Pupil(Day, "2026-09-03 O O").Create(), Day)));

    [Fact]
    public void An_event_of_an_earlier_cycle_is_over()
    {
        var (day, rule) = (new DateOnly(2026, 11, 4), """ "r": { "on": "note", "cycle": "this half term", "do": [ "visit" ] } """);
        Assert.Equal("", Shown.Text(Book(rule).Advise(Made.Pupil(day).Did(new(2026, 10, 30), "note").Create(), day)));
        Assert.Equal("visit", Shown.Text(Book(rule).Advise(Made.Pupil(day).Did(new(2026, 10, 31), "note").Create(), day)));
        Assert.Equal(["r on 10-30: InForce Eventx[this half term]"],
            Shown.Verdicts(Book(rule), Made.Pupil(day).Did(new(2026, 10, 30), "note").Create(), day, "r"));
    }

    // In its cycle one entry settles all of its events.
    [Theory]
    [InlineData("", "visit note 2026-09-08 | visit note 2026-09-14")]
    [InlineData("15", "")]
    [InlineData("10", "")]
    public void With_a_cycle_what_was_done_in_it_is_done_for_each_event(string done, string expected) => Assert.Equal(expected,
        Events(Advise(""" "r": { "on": "note", "cycle": "this half term", "do": [ "visit" ] } """,
            Did(Did(Made.Pupil(Day), "note", "8 14"), "visit", done))));

    private static string Events(PupilAdvice advice) => string.Join(" | ", advice.Actions.Select(a => $"{a.Action} {a.Event}")
        .Concat(advice.Undecided.Select(u => $"? {u.Action} {u.Event}")).Order(StringComparer.Ordinal));

    private static PupilRecordBuilder Did(PupilRecordBuilder pupil, string action, string days) =>
        days.Split(' ', StringSplitOptions.RemoveEmptyEntries).Aggregate(pupil, (p, d) => p.Did(new(2026, 9, int.Parse(d, null)), action));

    private static RuleBook Book(string rule) => Made.Book($"{Words} \"rules\": {{ {rule} }}");

    private static PupilAdvice Advise(string rule, PupilRecordBuilder pupil) => Book(rule).Advise(pupil.Create(), Day);

    private static IEnumerable<string> Verdicts(string rule, PupilRecordBuilder pupil) =>
        Shown.Verdicts(Book(rule), pupil.Create(), Day, "r");
}
