using AttendanceRules.Advice;
using AttendanceRules.Records;

namespace AttendanceRules.Tests.Evaluation;

/// <summary>
/// What is beside the first line of a stage or rule: lines that nobody records, that repeat, that have a period (S10, S21, S26).
/// </summary>
public sealed class BesideLineTests
{
    private const string Words = """
        "thresholds": { "days": { "title": "Days", "unit": "school days", "permits": "locked",
            "values": [ { "from": "2026-08-01", "value": 2 } ] } },
        "facts": { "missed": { "count": "sessions", "of": "unauthorised", "in": "school year", "title": "Missed" } },
        "questions": { "hurry": { "ask": "Hurry?", "of": "school", "type": "yes/no" },
          "kept": { "ask": "Kept?", "of": "localAuthority", "type": "yes/no" },
          "last": { "ask": "Last?", "of": "school", "type": "yes/no" }, "early": { "ask": "Early?", "of": "school", "type": "yes/no" } },
        "actions": { "one": { "title": "One", "by": "school", "to": "parents", "outcomes": [ "held" ] },
          "two": { "title": "Two", "by": "school" },
          "beside": { "title": "Beside", "by": "school" }, "again": { "title": "Again", "by": "school" },
          "leaflet": { "title": "Leaflet", "by": "school", "record": false },
          "poster": { "title": "Poster", "by": "school", "record": false }, "letter": { "title": "Letter", "by": "school" },
          "warn": { "title": "Warn", "by": "school", "to": "parents", "kind": "legal" },
          "ask": { "title": "Ask", "by": "localAuthority", "supplies": "kept" },
          "a-late": { "title": "Late", "by": "school", "supplies": "last" },
          "z-early": { "title": "Early", "by": "school", "supplies": "early" } },
        """;

    private static readonly DateOnly Day = new(2026, 9, 9);

    // What nobody records goes with the first action of the stage: for a parent where that is done with each, else for all.
    [Theory]
    [InlineData("\"action\": \"one\", \"each\": \"parent\"", "\"from\": \"2026-09-10\", ", "one 8 A", "one to B")]
    [InlineData("\"action\": \"one\", \"each\": \"parent\"", "\"to\": \"2026-09-08\", ", "one 8 A", "one to B")]
    [InlineData("\"action\": \"one\", \"each\": \"parent\"", "\"to\": \"2026-09-09\", ", "one 8 A", "leaflet to B | one to B")]
    [InlineData("\"action\": \"one\", \"each\": \"parent\"", "", "", "leaflet to A | leaflet to B | one to A | one to B")]
    [InlineData("\"action\": \"one\"", "", "", "leaflet to A | leaflet to B | one")]
    [InlineData("\"action\": \"one\"", "", "one 8 A", "")]
    [InlineData("\"action\": \"one\"", "", "one 8", "")]
    public void What_nobody_records_goes_with_the_first_action(string first, string period, string done, string expected) =>
        Assert.Equal(expected, Told($$"""
            { "when": "missed >= 2", "do": [ { {{first}} }, { {{period}}"action": "leaflet", "each": "parent" } ] }
            """, done));

    // One line alone is for the pupil: it goes with the first action, with whomever that was done.
    [Theory]
    [InlineData("", "leaflet | one to A | one to B")]
    [InlineData("one 8 A", "one to B")]
    public void What_nobody_records_for_the_pupil_goes_with_the_first_action_of_any_parent(string done, string expected) =>
        Assert.Equal(expected, Told("""
            { "when": "missed >= 2", "do": [ { "action": "one", "each": "parent" }, "leaflet" ] }
            """, done));

    [Theory]
    [InlineData("\"action\": \"one\", \"each\": \"parent\"", "leaflet to A | poster")]
    [InlineData("\"action\": \"one\"", "leaflet to A | leaflet to B | poster")]
    public void What_nobody_records_is_shown_while_the_first_action_is_arranged(string first, string expected)
    {
        var book = Book($$"""
            { "when": "missed >= 2", "do": [ { {{first}} }, { "action": "leaflet", "each": "parent" }, "poster", "beside" ] }
            """);
        Assert.Equal(expected, Shown.Text(book.Advise(Pupil("")
            .Did(new CaseworkRow(new(2026, 9, 8), "one") { Parent = "A", Due = new(2026, 9, 14) }).Create(), Day)));
    }

    [Fact]
    public void The_verdict_of_what_nobody_records_names_the_action_with_which_it_went()
    {
        var book = Book("""
            { "when": "missed >= 2", "do": [ { "action": "one", "each": "parent" }, { "action": "leaflet", "each": "parent" } ] }
            """);
        Assert.Equal(
            [
                "a/leaflet to A: InForce Order[on record] Fulfilledx[one]", "a/leaflet to B: InForce Order[on record]",
                "a/one to A: InForce Order[on record] Fulfilledx[one]", "a/one to B: InForce Order[on record]",
                "a: InForce Fulfilledx[one 2026-09-08]",
            ], Shown.Verdicts(book, Pupil("one 8 A").Create(), Day, "a").Order(StringComparer.Ordinal));
    }

    // Legal steps of the 8th: one names A, one nobody. With A it is certain, with B it is open.
    [Theory]
    [InlineData("warn 8", "? leaflet to A: parent of warn | ? leaflet to B: parent of warn | ? warn to A: parent of warn"
        + " | ? warn to B: parent of warn")]
    [InlineData("warn 8, warn 8 A", "? leaflet to B: parent of warn | ? warn to B: parent of warn")]
    [InlineData("warn 8 A", "leaflet to B | warn to B")]
    [InlineData("warn 8 A, warn 9 B", "")]
    public void A_legal_step_with_one_parent_is_certain_beside_one_that_names_none(string done, string expected) =>
        Assert.Equal(expected, Told("""
            { "when": "missed >= 2", "do": [ { "action": "warn", "each": "parent" }, { "action": "leaflet", "each": "parent" } ] }
            """, done));

    // The second way was taken with A; a step that is only arranged with B is not on record.
    [Fact]
    public void What_is_only_arranged_with_a_parent_does_not_take_what_nobody_records() => Assert.Equal("leaflet to B",
        Shown.Text(Book("""
            { "when": "missed >= 2", "do": [ { "action": "one", "each": "parent" }, { "action": "leaflet", "each": "parent" } ] }
            """).Advise(Pupil("one 8 A").Did(new CaseworkRow(new(2026, 9, 8), "one") { Parent = "B", Due = new(2026, 9, 14) }).Create(),
            Day)));

    // A line of the stage that lacks what the stage needs is blocked once, also where the stage is on record.
    [Theory]
    [InlineData("", "! beside: kept by ask | ! one: kept by ask | ask")]
    [InlineData("one 8", "! beside: kept by ask | ask")]
    [InlineData("one 8, beside 8", "")]
    public void What_is_beside_a_stage_on_record_is_blocked_once(string done, string expected) => Assert.Equal(expected, Told("""
        { "when": "missed >= 2", "needs": [ "kept" ], "do": [ "one", "beside" ] }
        """, done));

    // Of two things that are needed the awaited step supplies one.
    [Fact]
    public void What_is_awaited_is_not_named_where_it_supplies_one_of_several_needs()
    {
        const string Stage = """
            { "when": "missed >= 2", "wait": "2 school days after AWAITED", "needs": [ "hurry", "kept" ], "do": [ "two" ] }
            """;
        Assert.Equal("! two: hurry, kept by ask | ask", Told(Stage.Replace("AWAITED", "ask", StringComparison.Ordinal), ""));
        Assert.Equal("! two: hurry, kept, letter by ask | ask", Told(Stage.Replace("AWAITED", "letter", StringComparison.Ordinal), ""));
        var advice = Book(Stage.Replace("AWAITED", "letter", StringComparison.Ordinal)).Advise(Pupil("").Create(), Day);
        Assert.Equal(["hurry Hurry?", "kept Kept?", "letter "],
            Assert.Single(advice.Actions).Reasons.Select(r => $"{r.Fact} {r.Title}").Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("[ \"last\", \"early\" ]", "! two: early, last by a-late, z-early | a-late | z-early")]
    [InlineData("[ \"kept\", \"ask\" ]", "! two: ask, kept by ask | ask")]
    [InlineData("[ \"ask\", \"last\" ]", "! two: ask, last by a-late, ask | a-late | ask")]
    public void What_supplies_what_is_needed_is_named_once_and_in_order(string needs, string expected) => Assert.Equal(expected,
        Shown.Text(Made.Book($$"""{{Words}} "rules": { "r": { "needs": {{needs}}, "do": [ "two" ] } }""").Advise(Pupil("").Create(), Day)));

    // Once the stage is on record what repeats is there once, for whom it is.
    [Fact]
    public void What_repeats_for_the_pupil_is_there_once_however_many_parents_there_are() =>
        Assert.Equal("again | letter to A | letter to B", Told("""
            { "when": "missed >= 2", "do": [ "one", { "action": "again", "every": "days" },
              { "action": "letter", "each": "parent", "every": "days" } ] }
            """, "one 8"));

    // In a rule, in a choice and after a watch each line that repeats has begun; in a stage only the first.
    [Theory]
    [InlineData("\"rules\": { \"r\": { \"do\": [ \"two\", { \"action\": \"again\", \"every\": \"days\" } ] } }", "again | two")]
    [InlineData("\"rules\": { \"r\": { \"oneOf\": [ \"two\", { \"action\": \"again\", \"every\": \"days\" } ] } }", "again | two")]
    [InlineData("\"pathways\": { \"p\": { \"title\": \"P\", \"stages\": [ { \"id\": \"a\", \"do\": [ \"two\", "
        + "{ \"action\": \"again\", \"every\": \"days\" } ] } ] } }", "two")]
    public void Which_lines_that_repeat_have_begun(string members, string expected) =>
        Assert.Equal(expected, Shown.Text(Made.Book(Words + members).Advise(Pupil("").Create(), Day)));

    [Fact]
    public void After_a_watch_each_line_that_repeats_has_begun() => Assert.Equal("again | letter", Told("""
        { "when": "missed >= 2", "do": [ "two" ],
          "watch": { "for": "2 school days", "improved": "missed == 2", "do": [ "letter", { "action": "again", "every": "days" } ] } }
        """, "two 3"));

    // Beside what is open a line that repeats is open; what it needs is asked for; without casework it is open too.
    [Theory]
    [InlineData(true, "! again: kept by ask")]
    [InlineData(false, "? again: casework")]
    public void A_line_that_repeats_and_lacks_what_it_needs_is_blocked_or_without_casework_open(bool isSupplied, string expected)
    {
        var pupil = isSupplied ? Pupil("") : Pupil("").WithoutCasework();
        Assert.Contains(expected, Shown.Lines(Made.Book(Words + """
            "rules": { "r": { "needs": [ "kept" ], "do": [ { "action": "again", "every": "days" } ] } }
            """).Advise(pupil.Create(), Day)));
    }

    [Fact]
    public void The_verdict_of_an_open_line_that_repeats_has_no_gate_of_its_own_where_casework_is_known()
    {
        var book = Made.Book(Words + """
            "rules": { "r": { "when": "hurry", "do": [ { "action": "again", "every": "days" } ] } }
            """);
        Assert.Equal(["r/again: InForce Condition?"], Shown.Verdicts(book, Pupil("").Create(), Day, "r"));
        Assert.Equal(["r/again: InForce Condition"], Shown.Verdicts(book, Pupil("").Answered("hurry", "yes", Day).Create(), Day, "r"));
    }

    // Without casework each line that may be called for is held: once for the pupil, and for each parent where it is theirs.
    [Fact]
    public void Without_casework_lines_that_repeat_are_held_for_whom_they_are_while_they_are_in_force() => Assert.Equal(
        "? again: casework | ? letter to A: casework | ? letter to B: casework | ? one: casework",
        Shown.Text(Book("""
            { "when": "missed >= 2", "do": [ "one", { "action": "again", "every": "days" },
              { "action": "letter", "each": "parent", "every": "days" }, { "action": "beside", "every": "days", "to": "2026-09-08" },
              { "action": "two", "from": "2026-09-10" } ] }
            """).Advise(Pupil("").WithoutCasework().Create(), Day)));

    // From its own first day an action is advised; before it nothing of it is.
    [Theory]
    [InlineData("2026-09-09", "", "later", "r/later: InForce Condition")]
    [InlineData("2026-09-10", "", "", "r/later: InForce Condition InForcex[later]")]
    [InlineData("2026-09-09", "later 8", "", "r/later: InForce Condition Fulfilledx[later]")]
    [InlineData("2026-09-10", "later 8", "", "r/later: InForce Condition InForcex[later]")]
    public void An_action_is_advised_from_its_own_first_day(string from, string done, string expected, string verdict)
    {
        var book = Made.Book($$"""
            "actions": { "later": { "title": "Later", "by": "school", "from": "{{from}}" } },
            "rules": { "r": { "when": "onRoll", "do": [ "later" ] } }
            """);
        Assert.Equal(expected, Shown.Text(book.Advise(Pupil(done).Create(), Day)));
        Assert.Equal([verdict], Shown.Verdicts(book, Pupil(done).Create(), Day, "r"));
    }

    private static string Told(string stage, string done) => Shown.Text(Book(stage).Advise(Pupil(done).Create(), Day));

    private static RuleBook Book(string stage) => Made.Book(
        $"{Words} \"pathways\": {{ \"p\": {{ \"title\": \"P\", \"stages\": [ {{ \"id\": \"a\", {stage.Trim()[1..]} ] }} }}");

    // Of what was done: the action, the day, and the parent where one is named.
    private static PupilRecordBuilder Pupil(string done) => done.Split(", ", StringSplitOptions.RemoveEmptyEntries)
        .Select(d => d.Split(' ')).Aggregate(Made.Pupil(Day, "2026-09-03 O O").WithParents("A", "B"),
            (p, d) => p.Did(new(2026, 9, int.Parse(d[1], null)), d[0], d.Length > 2 ? d[2] : null));
}
