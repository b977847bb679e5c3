using System.Globalization;
using AttendanceRules.Advice;
using AttendanceRules.Evaluation;
using AttendanceRules.Evaluation.Verdicts;
using AttendanceRules.Records;

namespace AttendanceRules.Tests.Evaluation.Rules;

/// <summary>
/// When a rule calls, and since when: in a cycle that is not known, until it lapses, for events that overlap, for a school's group.
/// </summary>
public sealed class RuleCallTests
{
    private const string Words = """
        "facts": { "missed": { "count": "sessions", "of": "unauthorised", "in": "school year", "title": "Missed" } },
        "questions": { "able": { "ask": "Able?", "of": "school", "type": "yes/no" },
          "began": { "ask": "When?", "of": "school", "type": "date" } },
        "actions": { "visit": { "title": "Visit", "by": "school" }, "ring": { "title": "Ring", "by": "school" },
          "note": { "title": "Note", "by": "school" } },
        """;

    // Only a step of the date itself is certainly in a cycle of which nobody said when it began.
    [Theory]
    [InlineData("", "", "visit")]
    [InlineData("", "9-2", "? visit: began")]
    [InlineData("", "9-29", "? visit: began")]
    [InlineData("", "9-30", "")]
    [InlineData("9-10", "9-10", "visit")]
    [InlineData("9-10", "9-11", "")]
    [InlineData("9-10", "9-30", "")]
    public void Where_the_cycle_is_not_known_a_step_before_the_date_leaves_it_open(string began, string visited, string expected)
    {
        var pupil = Did(Made.Pupil(Day("9-30"), "2026-09-03 O O"), "visit", visited);
        pupil = began.Length == 0 ? pupil : pupil.Answered("began", $"{Day(began):yyyy-MM-dd}", Day(began));
        Assert.Equal(expected, Shown.Text(Book(""" "r": { "when": "missed >= 2", "cycle": "since began", "do": [ "visit" ] } """)
            .Advise(pupil.Create(), Day("9-30"))));
    }

    // Two sessions are missed on the 3rd, or may have been missed then and were on the 10th. Five school days after them it lapses.
    [Theory]
    [InlineData("missed >= 2", "O", "9-10", "visit", "/visit: InForce Condition")]
    [InlineData("missed >= 2", "O", "9-11", "", ": InForce Condition Endedx")]
    [InlineData("missed >= 2", "?", "9-10", "visit", "/visit: InForce Condition")]
    [InlineData("missed >= 2", "?", "9-11", "? visit: missed", "/visit: InForce Condition Ended?missed")]
    [InlineData("missed >= 2", "?", "9-17", "? visit: missed", "/visit: InForce Condition Ended?missed")]
    [InlineData("missed >= 2", "?", "9-18", "", ": InForce Condition Endedx")]
    [InlineData("able", "O", "9-9", "? visit: able", "/visit: InForce Condition?")] // open since the first school day, the 2nd
    [InlineData("able", "O", "9-10", "? visit: able", "/visit: InForce Condition? Ended?able")]
    public void What_it_called_for_lapses_so_long_after_it_may_have_begun(string when, string mark, string on, string expected,
        string gates)
    {
        var book = Book($$""" "r": { "when": "{{when}}", "lapses": "5 school days", "do": [ "visit" ] } """);
        string[] later = mark == "?" ? ["2026-09-10 O O"] : [];
        var pupil = Made.Pupil(Day(on), [$"2026-09-03 {mark} {mark}", .. later]).Create();
        Assert.Equal(expected, Shown.Text(book.Advise(pupil, Day(on))));
        Assert.Equal(["r" + gates], Shown.Verdicts(book, pupil, Day(on), "r"));
    }

    // What is certain is due from the day on which it certainly began, though it may have begun before; what is open from the earliest.
    [Theory]
    [InlineData("", "visit due 09-17 since 09-10 Overdue")]
    [InlineData("\"endedBy\": \"ring\",", "visit due 09-17 since 09-10 Overdue")]
    [InlineData("\"from\": \"2026-09-14\",", "visit due 09-21 since 09-14 Overdue")]
    [InlineData("\"cycle\": \"from 09-16 to 07-31\",", "visit due 09-23 since 09-16 Overdue")]
    [InlineData("\"from\": \"2026-09-18\", \"cycle\": \"from 09-16 to 07-31\",", "visit due 09-25 since 09-18 Overdue")]
    public void What_is_certain_is_due_from_the_day_on_which_it_certainly_began(string rule, string expected)
    {
        var advice = Book($$""" "r": { {{rule}} "when": "missed >= 2", "do": [ { "action": "visit", "due": "5 school days" } ] } """)
            .Advise(Made.Pupil(Day("9-30"), "2026-09-03 ? ?", "2026-09-10 O O").Create(), Day("9-30"));
        Assert.Equal([expected], Shown.Dated(advice));
        Assert.Equal("missed", Assert.Single(Assert.Single(advice.Actions).Reasons).Fact);
    }

    // Of a school: since the first day on which one of its pupils was in the group.
    [Fact]
    public void What_a_schools_group_calls_for_is_due_from_the_first_day_on_which_a_pupil_was_in_it()
    {
        var book = Made.Book("""
            "facts": { "missed": { "count": "sessions", "of": "absence", "in": "school year" } },
            "groups": { "g": { "title": "Group", "when": "missed >= 1" } }, "actions": { "write": { "title": "Write", "by": "school" } },
            "rules": { "a": { "of": "school", "group": "g", "do": [ { "action": "write", "due": "5 school days" } ] } }
            """);
        PupilRecord Pupil(string id, params string[] lines) =>
            PupilRecord.Build(id, Made.Autumn).Marks(Made.Pupil(Day("9-30"), lines).Create().Marks).Create();
        var school = new SchoolRecord("S", Made.Autumn, [Pupil("P1", "2026-09-14 O O"), Pupil("P2", "2026-09-10 O O")], casework: []);
        var action = Assert.Single(book.Advise(school, Day("9-30")).Actions);
        Assert.Equal((Day("9-10"), Day("9-17")), (action.Since, action.Due));
    }

    // A line may be done three school days after its event at the earliest: what is done after the next event is for the earliest open.
    [Theory]
    [InlineData("", "", "9-30", "9-8 9-9")]
    [InlineData("", "9-14", "9-30", "9-9")]
    [InlineData("", "9-14 9-15", "9-30", "")]
    [InlineData("", "9-8", "9-30", "9-9")]
    [InlineData("\"from\": \"2026-09-09\",", "", "9-30", "9-9")]
    [InlineData("\"from\": \"2026-09-09\",", "9-14", "9-30", "")]
    [InlineData("\"lapses\": \"4 school days\",", "", "9-15", "9-9")]
    [InlineData("\"lapses\": \"4 school days\",", "9-15", "9-15", "")] // what has lapsed by then takes no step
    [InlineData("\"lapses\": \"4 school days\",", "9-14", "9-15", "9-9")]
    [InlineData("\"endedBy\": \"ring\",", "9-14", "9-30", "")] // rung on the 8th
    [InlineData("\"cycle\": \"this half term\",", "9-14", "9-30", "")] // one is for the whole cycle
    public void Of_events_that_overlap_each_takes_a_step_of_its_own(string rule, string visited, string on, string left)
    {
        var pupil = Did(Did(Made.Pupil(Day(on)), "note", "9-8 9-9"), "visit", visited);
        pupil = rule.Contains("ring", StringComparison.Ordinal) ? pupil.Did(Day("9-8"), "ring") : pupil;
        var advice = Book($$"""
            "r": { "on": "note", {{rule}} "do": [ { "action": "visit", "notBefore": "3 school days" } ] }
            """).Advise(pupil.Create(), Day(on));
        Assert.Equal(left, string.Join(' ', advice.Actions.Select(a => a.Event!.Split(' ')[1]).Order(StringComparer.Ordinal)
            .Select(d => DateOnly.ParseExact(d, "yyyy-MM-dd", CultureInfo.InvariantCulture)).Select(d => $"{d.Month}-{d.Day}")));
        Assert.Empty(advice.Undecided);
    }

    // Without a day before which it may not be done, each event's line is done before the next event, or on its day.
    [Theory]
    [InlineData("9-14", "note 2026-09-08")]
    [InlineData("9-8", "note 2026-09-09")]
    [InlineData("9-8 9-9", "")]
    public void Of_events_that_do_not_overlap_a_step_is_for_the_latest(string visited, string left)
    {
        var pupil = Did(Did(Made.Pupil(Day("9-30")), "note", "9-8 9-9"), "visit", visited);
        Assert.Equal(left, string.Join(' ', Book(""" "r": { "on": "note", "do": [ "visit" ] } """).Advise(pupil.Create(), Day("9-30"))
            .Actions.Select(a => a.Event)));
    }

    // Of a school: while at least one pupil is in the group; where one may be and none is, that is open.
    [Theory]
    [InlineData("O / -", "true", "a/write: InForce Group[g] Condition")]
    [InlineData("? / -", "true", "a/write: InForce Group?g[g] Condition")]
    [InlineData("/ / /", "true", "a: InForce Groupx[g]")]
    [InlineData("? O /", "true", "a/write: InForce Group[g] Condition")]
    [InlineData("O O O", "false", "a: InForce Group[g] Conditionx")]
    public void A_rule_of_a_school_has_the_gate_of_its_group(string marks, string when, string expected)
    {
        var book = Made.Book($$"""
            "facts": { "missed": { "count": "sessions", "of": "absence", "in": "school year" },
              "many": { "count": "pupils", "of": "gone" }, "gone": { "is": "missed >= 9" } },
            "groups": { "g": { "title": "Group", "when": "missed >= 1" } }, "actions": { "write": { "title": "Write", "by": "school" } },
            "rules": { "a": { "of": "school", "group": "g", "when": "many {{(when == "true" ? "<" : ">=")}} 1", "do": [ "write" ] } }
            """).Book;
        var pupils = marks.Split(' ').Select((m, i) => PupilRecord.Build($"P{i}", Made.Autumn)
            .Marks(Made.Pupil(Day("9-30"), m == "-" ? [] : [$"2026-09-10 {m} /"]).Create().Marks).Create()).ToList();
        var (log, school) = (new VerdictLog(), new SchoolRecord("S", Made.Autumn, pupils, casework: []));
        new Advisor(book, book.FileOf(school, null), Day("9-30"), null, log).Advise(Array.Empty<PupilAdvice>());
        Assert.Equal([expected], log.Verdicts.Where(v => v.Duty.Id == "a").Select(Shown.Verdict));
    }

    private static RuleBook Book(string rule) => Made.Book($"{Words} \"rules\": {{ {rule} }}");

    private static PupilRecordBuilder Did(PupilRecordBuilder pupil, string action, string days) =>
        days.Split(' ', StringSplitOptions.RemoveEmptyEntries).Aggregate(pupil, (p, d) => p.Did(Day(d), action));

    private static DateOnly Day(string day) => DateOnly.ParseExact("2026-" + day, "yyyy-M-d", CultureInfo.InvariantCulture);
}
