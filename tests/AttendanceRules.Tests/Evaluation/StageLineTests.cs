using AttendanceRules.Records;

namespace AttendanceRules.Tests.Evaluation;

/// <summary>What the lines of a stage become before it is on record, while it is arranged, and after it (S10, S21, S26).</summary>
public sealed class StageLineTests
{
    private const string Words = """
        "facts": { "missed": { "count": "sessions", "of": "unauthorised", "in": "school year", "title": "Missed" } },
        "questions": { "hurry": { "ask": "Hurry?", "of": "school", "type": "yes/no" },
          "kept": { "ask": "Kept?", "of": "localAuthority", "type": "yes/no" },
          "agrees": { "ask": "Agrees?", "of": "school", "type": "yes/no", "per": "parent" } },
        "actions": { "one": { "title": "One", "by": "school", "to": "parents", "outcomes": [ "held" ] },
          "two": { "title": "Two", "by": "school" }, "beside": { "title": "Beside", "by": "school" },
          "extra": { "title": "Extra", "by": "school" }, "leaflet": { "title": "Leaflet", "by": "school", "record": false },
          "again": { "title": "Again", "by": "school" }, "letter": { "title": "Letter", "by": "school" },
          "warn": { "title": "Warn", "by": "school", "to": "parents", "kind": "legal" },
          "ask": { "title": "Ask", "by": "localAuthority", "supplies": "kept" },
          "ask-first": { "title": "Ask first", "by": "school", "is": [ "ask" ], "supplies": "kept" } },
        """;

    private static readonly DateOnly Day = new(2026, 9, 9);

    private const string OfEach = """
        "stages": [ { "id": "a", "when": "missed >= 2", "do": [ { "action": "FIRST", "each": "parent" },
          { "action": "leaflet", "each": "parent" }, { "action": "again", "each": "parent", "every": "2 school days" }, "beside" ] } ]
        """;

    [Theory]
    [InlineData("", "beside | leaflet to A | leaflet to B | one to A | one to B")]
    [InlineData("one 8 A", "again to A | again to B | beside | leaflet to B | one to B")]
    [InlineData("one 8 A, beside 8", "again to A | again to B | leaflet to B | one to B")]
    [InlineData("one 8 A, one 8 B", "again to A | again to B | beside")]
    [InlineData("one 8", "again to A | again to B | beside")]
    [InlineData("beside 8", "leaflet to A | leaflet to B | one to A | one to B")]
    public void A_line_of_each_parent_is_each_parents_own(string done, string expected) =>
        Assert.Equal(expected, Told(OfEach.Replace("FIRST", "one", StringComparison.Ordinal), done));

    [Fact]
    public void A_legal_step_without_a_parent_leaves_each_parents_lines_open() => Assert.Equal(
        "? leaflet to A: parent of warn | ? leaflet to B: parent of warn | ? warn to A: parent of warn | ? warn to B: parent of warn"
        + " | again to A | again to B | beside", Told(OfEach.Replace("FIRST", "warn", StringComparison.Ordinal), "warn 8"));

    [Fact]
    public void Without_casework_each_parents_lines_are_held() => Assert.Equal(
        "? again to A: casework | ? again to B: casework | ? beside: casework | ? leaflet to A: casework | ? leaflet to B: casework"
        + " | ? one to A: casework | ? one to B: casework",
        Shown.Text(Book(OfEach.Replace("FIRST", "one", StringComparison.Ordinal)).Advise(Pupil("").WithoutCasework().Create(), Day)));

    // Arranged with A: what nobody records is shown for A.
    [Fact]
    public void What_nobody_records_is_shown_for_the_parent_with_whom_the_first_step_is_arranged() => Assert.Equal("leaflet to A",
        Shown.Text(Book(OfEach.Replace("FIRST", "one", StringComparison.Ordinal)).Advise(Pupil("")
            .Did(new CaseworkRow(new(2026, 9, 8), "one") { Parent = "A", Due = new(2026, 9, 14) }).Create(), Day)));

    [Theory]
    [InlineData("", "one | two")]
    [InlineData("one 8", "two")]
    [InlineData("two 8", "one")]
    public void A_line_of_a_stage_has_its_own_period(string done, string expected) => Assert.Equal(expected, Told("""
            "stages": [ { "id": "a", "when": "missed >= 2", "do": [ "one", { "action": "two", "from": "2026-09-09" },
              { "action": "beside", "to": "2026-09-08" }, { "action": "leaflet", "from": "2026-09-10" },
              { "action": "again", "every": "2 school days", "to": "2026-09-08" } ] } ]
            """, done));

    private const string Ways = """
        "stages": [ { "id": "a", "when": "missed >= 2", "firstOf": [ { "when": "hurry", "do": [ "one", "beside", "leaflet" ] },
          { "do": [ "two", "extra" ] } ] } ]
        """;

    [Theory]
    [InlineData("", "yes", "beside | leaflet | one")]
    [InlineData("", "no", "extra | two")]
    [InlineData("", "", "? beside: hurry | ? extra: hurry | ? leaflet: hurry | ? one: hurry | ? two: hurry")]
    [InlineData("one 8", "", "beside")]
    [InlineData("one 8, beside 8", "no", "")]
    [InlineData("two 8", "yes", "extra")]
    [InlineData("two 8, extra 9", "", "")]
    public void Of_the_way_that_is_on_record_the_other_lines_stay(string done, string hurry, string expected) =>
        Assert.Equal(expected, Told(Ways, done, hurry));

    // Nothing of the letter is on record: each way that may be taken says what it needs, and the letter.
    [Theory]
    [InlineData("yes", "! one: kept, letter by ask, ask-first | ! two: letter | ask | ask-first")]
    [InlineData("", "! one: kept, letter by ask, ask-first | ! two: letter | ask | ask-first")]
    [InlineData("no", "! two: letter")]
    public void Ways_that_wait_for_an_event_are_blocked_by_it(string hurry, string expected) => Assert.Equal(expected, Told("""
        "stages": [ { "id": "a", "when": "missed >= 2", "wait": "2 school days after letter",
          "firstOf": [ { "when": "hurry", "needs": [ "kept" ], "do": [ "one" ] }, { "to": "2026-09-08", "do": [ "beside" ] },
            { "do": [ "two" ] } ] } ]
        """, "", hurry));

    // What is awaited supplies what is needed: it is named as that need alone.
    [Theory]
    [InlineData("ask")]
    [InlineData("ask-first")]
    public void An_event_that_supplies_a_need_is_named_as_that_need(string awaited) => Assert.Equal("! two: kept by ask, ask-first | ask | "
        + "ask-first", Told($$"""
        "stages": [ { "id": "a", "when": "missed >= 2", "wait": "2 school days after {{awaited}}", "needs": [ "kept" ], "do": [ "two" ] } ]
        """, ""));

    [Fact]
    public void A_first_line_that_repeats_counts_from_the_day_its_stage_fell_due()
    {
        const string Stage = """
            "stages": [ { "id": "a", "when": "WHEN", "do": [ { "action": "again", "every": "2 school days" }, "beside",
              { "action": "extra", "every": "2 school days" } ] } ]
            """;
        var book = Book(Stage.Replace("WHEN", "missed >= 2", StringComparison.Ordinal));
        Assert.Equal(["again due 09-07 since 09-03 Overdue", "beside due - since 09-03 Due"],
            Shown.Dated(book.Advise(Pupil("").Create(), Day)));
        Assert.Equal(
            ["a/extra: InForce Order Wait Watch Condition Orderx[again]", "a/again: InForce Order Wait Watch Condition",
                "a/beside: InForce Order Wait Watch Condition"],
            Shown.Verdicts(book, Pupil("").Create(), Day, "a").OrderByDescending(v => v.Contains("Orderx", StringComparison.Ordinal)));
        Assert.Equal("? again: hurry | ? beside: hurry", Told(Stage.Replace("WHEN", "hurry", StringComparison.Ordinal), ""));
    }

    [Theory]
    [InlineData("", "again | one")]
    [InlineData("one 8", "")]
    public void A_line_of_a_choice_repeats_too(string done, string expected) => Assert.Equal(expected, Told("""
        "stages": [ { "id": "a", "when": "missed >= 2", "oneOf": [ "one", { "action": "again", "every": "2 school days" } ] } ]
        """, done));

    [Fact]
    public void A_line_has_a_condition_of_its_own_for_each_parent()
    {
        var book = Book("""
            "stages": [ { "id": "a", "when": "missed >= 2", "do": [ "two", { "action": "one", "each": "parent", "when": "agrees" } ] } ]
            """);
        var pupil = Made.Pupil(Day, "2026-09-03 O O").WithParents("A", "B", "C").Answered("agrees", "yes", Day, "A")
            .Answered("agrees", "no", Day, "B").Create();
        Assert.Equal("? one to C: agrees | one to A | two", Shown.Text(book.Advise(pupil, Day)));
        Assert.Equal(
            ["a/one to A: InForce Order Wait Watch Condition Condition", "a/one to B: InForce Order Wait Watch Condition Conditionx",
                "a/one to C: InForce Order Wait Watch Condition Condition?", "a/two: InForce Order Wait Watch Condition"],
            Shown.Verdicts(book, pupil, Day, "a").Order(StringComparer.Ordinal));
    }

    private static string Told(string pathway, string done, string hurry = "")
    {
        var pupil = hurry.Length == 0 ? Pupil(done) : Pupil(done).Answered("hurry", hurry, new(2026, 9, 4));
        return Shown.Text(Book(pathway).Advise(pupil.Create(), Day));
    }

    private static RuleBook Book(string pathway) => Made.Book($"{Words} \"pathways\": {{ \"p\": {{ \"title\": \"P\", {pathway} }} }}");

    // Of what was done: the action, the day, and the parent where one is named.
    private static PupilRecordBuilder Pupil(string done) => done.Split(", ", StringSplitOptions.RemoveEmptyEntries)
        .Select(d => d.Split(' ')).Aggregate(Made.Pupil(Day, "2026-09-03 O O").WithParents("A", "B"),
            (p, d) => p.Did(new(2026, 9, int.Parse(d[1], null)), d[0], d.Length > 2 ? d[2] : null));
}
