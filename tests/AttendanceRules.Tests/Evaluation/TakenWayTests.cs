using AttendanceRules.Records;

namespace AttendanceRules.Tests.Evaluation;

/// <summary>Ways of a rule: without a line, not in force, passed over, on record more than once (S10, S21).</summary>
public sealed class TakenWayTests
{
    private const string Words = """
        "groups": { "g": { "title": "G", "when": "onRoll" } },
        "questions": { "one": { "ask": "One?", "of": "school", "type": "yes/no" },
          "two": { "ask": "Two?", "of": "school", "type": "yes/no" } },
        "actions": { "write": { "title": "Write", "by": "school" }, "note": { "title": "Note", "by": "school" },
          "visit": { "title": "Visit", "by": "school" }, "ring": { "title": "Ring", "by": "school" } },
        """;

    private static readonly DateOnly Day = new(2026, 9, 30);

    // Whoever asks why hears of a way that is not in force; whoever does not is advised all the same.
    [Fact]
    public void A_way_that_is_not_in_force_is_left_out()
    {
        var book = Book(""" "r": { "firstOf": [ { "to": "2026-09-29", "do": [ "write" ] }, { "do": [ "ring" ] } ] } """);
        Assert.Equal("ring", Shown.Text(book.Advise(Made.Pupil(Day).Create(), Day)));
        Assert.Equal(["r/write: InForce Condition InForcex", "r/ring: InForce Condition Condition"],
            Shown.Verdicts(book, Made.Pupil(Day).Create(), Day, "r"));
    }

    // The next way does not have the reasons of the one before it.
    [Theory]
    [InlineData("yes", "yes", "two")]
    [InlineData("no", "yes", "")]
    [InlineData("yes", "", "")]
    public void A_way_that_is_passed_over_is_no_reason_of_the_next(string one, string two, string reasons)
    {
        var book = Book("""
            "r": { "firstOf": [ { "when": "one", "do": [ "write" ] }, { "when": "two", "do": [ "ring" ] }, { "do": [ "visit" ] } ] },
            "w": { "when": "onRoll", "withhold": "write", "because": "x" }
            """);
        var pupil = Made.Pupil(Day).Answered("one", one, new(2026, 9, 7));
        pupil = two.Length > 0 ? pupil.Answered("two", two, new(2026, 9, 7)) : pupil;
        var ring = book.Advise(pupil.Create(), Day).Actions.Where(a => a.Action == "ring").ToList();
        Assert.Equal(two.Length > 0 ? ["two"] : [], ring.SelectMany(a => a.Reasons.Select(r => r.Text)));
        Assert.Equal(reasons.Length > 0 || one == "no", ring.Count == 1);
    }

    // The way is that of the earliest entry, though it was taken again later.
    [Theory]
    [InlineData("write 10, write 16, visit 14", "note")]
    [InlineData("write 16, visit 14", "")]
    [InlineData("visit 14, write 10", "note")]
    [InlineData("write 16, write 10, note 11, visit 14", "")]
    public void The_way_is_that_of_the_earliest_entry(string done, string expected)
    {
        var pupil = done.Split(", ").Select(d => d.Split(' ')).Aggregate(Made.Pupil(Day).Answered("one", "yes", new(2026, 9, 7)),
            (p, d) => p.Did(new(2026, 9, int.Parse(d[1], null)), d[0]));
        Assert.Equal(expected, Shown.Text(Book("""
            "r": { "firstOf": [ { "when": "one", "do": [ "write", "note" ] }, { "do": [ "visit" ] } ] }
            """).Advise(pupil.Create(), Day)));
    }

    // The second edition calls for a line that the first did not have: it has no day of the first.
    [Fact]
    public void A_line_that_an_earlier_edition_did_not_have_counts_as_begun_then()
    {
        var book = Book("""
            "r": [ { "to": "2026-09-13", "when": "onRoll", "do": [ { "action": "visit", "due": "5 school days" } ] },
              { "from": "2026-09-14", "when": "onRoll",
                "do": [ { "action": "visit", "due": "10 school days" }, { "action": "ring", "due": "20 school days" } ] } ]
            """);
        Assert.Equal(["visit due 09-09 since 09-02 Overdue", "ring due 09-30 since 09-02 Due"],
            Shown.Dated(book.Advise(Made.Pupil(Day).Create(), Day)));
        Assert.Equal("ring | visit", Shown.Text(book.Advise(Made.Pupil(Day).Create(), Day)));
    }

    // A group of a school is looked through as a whole: what began under the first edition keeps its days (S17).
    [Theory]
    [InlineData("2026-09-13", "2026-09-14", "note due 09-09 since 09-02 Overdue")]
    [InlineData("2026-09-13", "2026-09-15", "note due 09-29 since 09-15 Overdue")]
    [InlineData("2026-09-01", "2026-09-02", "note due 09-16 since 09-02 Overdue")]
    public void What_a_school_was_called_for_under_an_earlier_edition_keeps_its_days(string to, string from, string expected)
    {
        var book = Book($$"""
            "r": [ { "of": "school", "group": "g", "to": "{{to}}", "do": [ { "action": "note", "due": "5 school days" } ] },
              { "of": "school", "group": "g", "from": "{{from}}", "do": [ { "action": "note", "due": "10 school days" } ] } ]
            """);
        var school = new SchoolRecord("S1", Made.Autumn, [Made.Pupil(Day).Create()], casework: []);
        var line = Assert.Single(book.Advise(school, Day).Actions);
        Assert.Equal(expected, $"{line.Action} due {line.Due:MM-dd} since {line.Since:MM-dd} {line.Status}");
    }

    // An amount that is not there is left out; one that is not certain is shown.
    [Fact]
    public void Of_the_amounts_of_a_line_those_that_are_not_there_are_left_out()
    {
        var advice = Made.Book(Words + """
            "facts": { "sinceNote": { "elapsed": "school days", "since": "note" },
              "missed": { "count": "sessions", "of": "unauthorised", "in": "school year" } },
            "rules": { "r": { "do": [ { "action": "ring", "values": { "a": { "amount": "sinceNote" }, "b": { "amount": "missed" } } } ] } }
            """).Advise(Made.Pupil(Day, "2026-09-10 / ?").Create(), Day);
        Assert.Equal(["b 0..1"], Assert.Single(advice.Actions).Values.Select(v => $"{v.Name} {v.Value}"));
    }

    private static RuleBook Book(string rules) => Made.Book($"{Words} \"rules\": {{ {rules} }}");
}
