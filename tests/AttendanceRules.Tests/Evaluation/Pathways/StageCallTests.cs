using AttendanceRules.Records;

namespace AttendanceRules.Tests.Evaluation.Pathways;

/// <summary>
/// What a stage calls for, what it is by its lines, what was done for it, and since when it was due (S7, S10, S21, S22, S26).
/// </summary>
public sealed class StageCallTests
{
    [Theory]
    [InlineData("\"do\": [ \"one\" ]", "- Due cycle 08-01; a Due", "one")]
    [InlineData("\"do\": [ { \"action\": \"one\", \"when\": \"hurry\" } ]", "- Undecided cycle 08-01; a Undecided lacks hurry",
        "? one: hurry")]
    [InlineData("\"do\": [ { \"action\": \"one\", \"when\": \"missed >= 9\" } ]", "- NotStarted cycle 08-01; a Open", "")]
    [InlineData("\"do\": [ \"one\", { \"action\": \"two\", \"when\": \"hurry\" } ]", "- Due cycle 08-01; a Due", "? two: hurry | one")]
    [InlineData("\"do\": [ { \"action\": \"one\", \"when\": \"hurry\" }, { \"action\": \"two\", \"when\": \"better\" } ]",
        "- Undecided cycle 08-01; a Undecided lacks hurry, better", "? one: hurry | ? two: better")]
    [InlineData("\"do\": [ { \"action\": \"one\", \"when\": \"hurry\" }, { \"action\": \"two\", \"when\": \"hurry\" } ]",
        "- Undecided cycle 08-01; a Undecided lacks hurry", "? one: hurry | ? two: hurry")]
    [InlineData("\"needs\": [ \"kept\" ], \"do\": [ \"one\", \"two\" ]", "- Blocked cycle 08-01; a Blocked lacks kept",
        "! one: kept by ask | ! two: kept by ask | ask")]
    [InlineData("\"needs\": [ \"kept\" ], \"do\": [ \"one\", { \"action\": \"two\", \"when\": \"hurry\" } ]",
        "- Blocked cycle 08-01; a Blocked lacks kept", "! one: kept by ask | ? two: hurry | ask")]
    public void It_is_what_its_lines_are(string lines, string position, string text) =>
        Ladder.Check($$""" "stages": [ { "id": "a", "when": "missed >= 2", {{lines}} } ] """, "", "9-30", position, text);

    // The pupil left on the 18th: the school is called for what began by then, the authority for what begins later too.
    [Theory]
    [InlineData("\"when\": \"missed >= 2\", \"do\": [ \"one\" ]", "", "- Due cycle 08-01; a Due", "one", "Condition")]
    [InlineData("\"when\": \"missed >= 2\", \"from\": \"2026-09-18\", \"do\": [ \"one\" ]", "", "- Due cycle 08-01; a Due", "one",
        "Condition")]
    [InlineData("\"when\": \"missed >= 2\", \"from\": \"2026-09-21\", \"do\": [ \"one\" ]", "", "- NotStarted cycle 08-01; a Open", "",
        "Condition Leftx")]
    [InlineData("\"when\": \"missed >= 2\", \"from\": \"2026-09-21\", \"do\": [ \"council\" ]", "", "- Due cycle 08-01; a Due", "council",
        "Condition")]
    [InlineData("\"when\": \"hurry or not onRoll\", \"do\": [ \"one\" ]", "", "- Undecided cycle 08-01; a Undecided lacks hurry",
        "? one: hurry", "Condition Left?hurry")]
    [InlineData("\"when\": \"hurry or not onRoll\", \"do\": [ \"one\" ]", "no", "- NotStarted cycle 08-01; a Open", "", "Condition Leftx")]
    [InlineData("\"when\": \"hurry or not onRoll\", \"do\": [ \"one\" ]", "yes", "- Due cycle 08-01; a Due", "one", "Condition")]
    [InlineData("\"when\": \"hurry\", \"from\": \"2026-09-21\", \"do\": [ \"one\" ]", "", "- NotStarted cycle 08-01; a Open", "",
        "Condition?hurry Leftx")]
    [InlineData("\"when\": \"hurry\", \"from\": \"2026-09-17\", \"do\": [ \"one\" ]", "",
        "- Undecided cycle 08-01; a Undecided lacks hurry", "? one: hurry", "Condition?hurry")]
    public void After_leaving_it_calls_for_what_may_have_begun_before(string stage, string hurry, string position, string lines,
        string gates)
    {
        var pupil = Ladder.Pupil("", "9-18").OnRoll(null, Ladder.Day("9-18"));
        pupil = hurry.Length == 0 ? pupil : pupil.Answered("hurry", hurry, Ladder.Day("9-3"));
        var book = Ladder.Book($$""" "stages": [ { "id": "a", {{stage}} } ] """);
        Ladder.Check(book, pupil, "9-30", position, lines);
        Assert.Equal($"InForce Order Wait Watch {gates}",
            Assert.Single(Shown.Verdicts(book, pupil.Create(), Ladder.Day("9-30"), "a")).Split(": ")[1]);
    }

    // What was done counts from the day of what the stage follows, from its own first day, and from that of the cycle.
    [Theory]
    [InlineData("", "one 9-10, beside 9-9", "9-11", "beside | two")]
    [InlineData("", "one 9-10, beside 9-10", "9-11", "two")]
    [InlineData("\"from\": \"2026-09-14\",", "one 9-10, beside 9-12", "9-14", "beside | two")]
    [InlineData("\"from\": \"2026-09-14\",", "one 9-10, beside 9-14", "9-14", "two")]
    [InlineData("\"from\": \"2026-09-08\",", "one 9-10, beside 9-9", "9-11", "beside | two")]
    [InlineData("", "one 9-10, two 9-11, beside 9-9", "9-14", "beside")]
    [InlineData("", "one 9-10, two 9-11, beside 9-10", "9-14", "")]
    [InlineData("", "two 9-8, one 9-10, beside 9-4", "9-11", "")] // what came after it does not count as followed
    [InlineData("", "one 9-8, two 9-8, beside 9-4", "9-9", "beside")]
    [InlineData("", "one 9-8, two 9-8, beside 9-8", "9-9", "")]
    public void What_was_done_for_it_counts_from_what_it_follows(string stage, string done, string on, string lines) => Assert.Equal(lines,
        Shown.Text(Ladder.Book($$"""
            "stages": [ { "id": "a", "when": "missed >= 2", "do": [ "one" ] },
              { "id": "b", {{stage}} "when": "missed >= 2", "do": [ "two", "beside" ] } ]
            """).Advise(Ladder.Pupil(done, on).Create(), Ladder.Day(on))));

    [Theory]
    [InlineData("beside 9-9", "beside | one")]
    [InlineData("beside 9-10", "one")]
    [InlineData("one 9-11, beside 9-9", "beside")]
    [InlineData("one 9-11, beside 9-10", "")]
    public void What_was_done_before_the_cycle_does_not_count(string done, string lines) => Assert.Equal(lines, Shown.Text(Ladder.Book("""
        "cycle": "from letter", "stages": [ { "id": "a", "when": "missed >= 2", "do": [ "one", "beside" ] } ]
        """).Advise(Ladder.Pupil("letter 9-10, " + done, "9-14").Create(), Ladder.Day("9-14"))));

    // What is left of a stage on record is due since the stage was: after what it followed, on the same day where it may, after its wait.
    [Theory]
    [InlineData("", "one 9-8, two 9-10", "beside due - since 09-09 Due")]
    [InlineData("\"wait\": \"none\",", "one 9-8, two 9-10", "beside due - since 09-08 Due")]
    [InlineData("\"wait\": \"2 school days\",", "one 9-8, two 9-11", "beside due - since 09-10 Due")]
    [InlineData("\"wait\": \"2 school days after letter\",", "one 9-8, letter 9-8, two 9-11", "beside due - since 09-10 Due")]
    [InlineData("\"wait\": \"2 school days from letter\",", "one 9-8, letter 9-8, two 9-11", "beside due - since 09-10 Due")]
    [InlineData("\"wait\": \"3 calendar days from letter\",", "one 9-8, letter 9-8, two 9-14", "beside due - since 09-11 Due")]
    [InlineData("\"from\": \"2026-09-10\",", "one 9-8, two 9-11", "beside due - since 09-10 Due")]
    [InlineData("\"after\": [],", "two 9-10", "beside due - since 09-03 Due")]
    public void What_is_left_is_due_since_the_stage_was(string stage, string done, string expected) => Assert.Equal([expected],
        Shown.Dated(Ladder.Book($$"""
            "stages": [ { "id": "a", "when": "missed >= 9", "do": [ "one" ] },
              { "id": "b", {{stage}} "when": "missed >= 2", "do": [ "two", "beside" ] } ]
            """).Advise(Ladder.Pupil(done, "9-14").Create(), Ladder.Day("9-14"))));

    // Five school days after the 4th are over on the 11th, after the 8th on the 15th: the sooner way counts.
    [Theory]
    [InlineData("one 9-4, three 9-8, two 9-16", "beside due - since 09-11 Due", "9-3", "9-4")]
    [InlineData("three 9-8, two 9-16", "beside due - since 09-15 Due", "9-7", "9-8")]
    [InlineData("one 9-4, two 9-16", "beside due - since 09-11 Due", "9-3", "9-4")]
    public void What_is_left_of_a_stage_after_any_of_some_is_due_since_the_soonest(string done, string expected, string before, string from)
    {
        var book = Ladder.Book("""
            "stages": [ { "id": "l", "when": "missed >= 9", "do": [ "one" ] },
              { "id": "r", "after": [], "when": "missed >= 9", "do": [ "three" ] },
              { "id": "m", "after": "l or r", "wait": "5 school days", "when": "missed >= 2", "do": [ "two", "beside" ] } ]
            """);
        Assert.Equal([expected], Shown.Dated(book.Advise(Ladder.Pupil(done, "9-17").Create(), Ladder.Day("9-17"))));

        // What was done of it counts from the first of what it followed.
        Assert.Empty(book.Advise(Ladder.Pupil($"{done}, beside {from}", "9-17").Create(), Ladder.Day("9-17")).Actions);
        Assert.Single(book.Advise(Ladder.Pupil($"{done}, beside {before}", "9-17").Create(), Ladder.Day("9-17")).Actions);
    }

    // An arranged step counts for the cycle in which it was arranged; what nobody records is due since the stage is.
    [Theory]
    [InlineData("9-10", "- Arranged cycle 09-10; a Arranged", "leaflet due - since 09-10 Due")]
    [InlineData("9-14", "- Arranged cycle 09-10; a Arranged", "leaflet due - since 09-10 Due")]
    [InlineData("9-9", "- Due cycle 09-10; a Due", "leaflet due - since 09-10 Due, one due - since 09-10 Due")]
    public void A_step_that_was_arranged_in_the_cycle_stops_the_advice(string arranged, string position, string lines)
    {
        var advice = Ladder.Book("""
            "cycle": "from letter", "stages": [ { "id": "a", "when": "missed >= 2", "do": [ "one", "leaflet" ] } ]
            """).Advise(Ladder.Pupil("letter 9-10", "9-14").Did(new CaseworkRow(Ladder.Day(arranged), "one") { Due = Ladder.Day("9-18") })
            .Create(), Ladder.Day("9-14"));
        Assert.Equal(position, Shown.Position(Assert.Single(advice.Pathways)));
        Assert.Equal(lines, string.Join(", ", Shown.Dated(advice).Order(StringComparer.Ordinal)));
    }

    // A first stage that waits says until when; the soonest of several.
    [Theory]
    [InlineData("letter 9-28", "9-29", "- Blocked cycle 08-01; a Waiting from 09-30; b Blocked lacks other")]
    [InlineData("letter 9-28, other 9-28", "9-29", "- Waiting until 09-30 cycle 08-01; a Waiting from 09-30; b Waiting from 10-01")]
    [InlineData("letter 9-29, other 9-25", "9-29", "- Waiting until 09-30 cycle 08-01; a Waiting from 10-01; b Waiting from 09-30")]
    [InlineData("letter 9-28, other 9-25", "9-30", "- Due cycle 08-01; a Due from 09-30; b Due from 09-30")]
    [InlineData("", "9-29", "- Blocked cycle 08-01; a Blocked lacks letter; b Blocked lacks other")]
    public void A_first_stage_that_waits_is_not_started(string done, string on, string position)
    {
        var found = Assert.Single(Ladder.Book("""
            "stages": [ { "id": "a", "wait": "2 school days after letter", "when": "missed >= 2", "do": [ "one" ] },
              { "id": "b", "after": [], "wait": "3 school days after other", "when": "missed >= 2", "do": [ "two" ] } ]
            """).Advise(Ladder.Pupil(done, on).Create(), Ladder.Day(on)).Pathways);
        Assert.Equal(position, Shown.Position(found));
    }

    // Where the furthest that holds takes the place of the others, one step is for the first and for the furthest that called for it.
    [Theory]
    [InlineData("", "", "a since 09-10", "a: InForce Fulfilledx[one 2026-09-10]", "b: InForce Order Wait Watch Conditionx",
        "c: InForce Order Wait Watch Condition?hurry")]
    [InlineData("", "no", "a since 09-10", "a: InForce Fulfilledx[one 2026-09-10]", "b: InForce Order Wait Watch Conditionx",
        "c: InForce Order Wait Watch Conditionx")]
    [InlineData("9-8 O O", "no", "b since 09-10", "a: InForce Fulfilledx[one 2026-09-10]", "b: InForce Fulfilledx[one 2026-09-10]",
        "c: InForce Order Wait Watch Conditionx")]
    [InlineData("9-8 O O", "yes", "c since 09-10", "a: InForce Fulfilledx[one 2026-09-10]", "b: InForce Orderx[c]",
        "c: InForce Fulfilledx[one 2026-09-10]")]
    public void One_step_is_for_the_first_stage_and_the_furthest_that_called_for_it(string mark, string hurry, string position, string a,
        string b, string c)
    {
        var book = Ladder.Book("""
            "skip": "furthest", "stages": [ { "id": "a", "when": "missed >= 2", "do": [ "one" ] },
              { "id": "b", "when": "missed >= 4", "do": [ "one" ] }, { "id": "c", "when": "hurry", "do": [ "one" ] } ]
            """);
        var pupil = Ladder.Pupil("one 9-10", "9-14", mark.Length == 0 ? [] : [mark]);
        pupil = hurry.Length == 0 ? pupil : pupil.Answered("hurry", hurry, Ladder.Day("9-3"));
        Assert.StartsWith(position, Shown.Position(Assert.Single(book.Advise(pupil.Create(), Ladder.Day("9-14")).Pathways)),
            StringComparison.Ordinal);
        string Of(string stage) => Shown.Verdicts(book, pupil.Create(), Ladder.Day("9-14"), stage).Last();
        Assert.Equal([a, b, c], new[] { Of("a"), Of("b"), Of("c").Replace("c/one", "c", StringComparison.Ordinal) });
    }

    // Without casework, or a cycle that is known: what can only have begun after the pupil left on the 18th is not held.
    [Theory]
    [InlineData(false, "e: InForce Order?began Condition Leftx", "f/four: InForce Order?began Condition")]
    [InlineData(true, "e: InForce Order?casework Condition", "f/four: InForce Order?casework Condition Fulfilled?casework[four]")]
    public void What_can_only_have_begun_after_leaving_is_not_held(bool isWithout, string late, string early)
    {
        var pupil = Ladder.Pupil("", "9-18").OnRoll(null, Ladder.Day("9-18"));
        pupil = isWithout ? pupil.WithoutCasework() : pupil;
        var book = Ladder.Book((isWithout ? "" : "\"cycle\": \"since began\", ") + """
            "stages": [ { "id": "e", "from": "2026-09-21", "when": "missed >= 2", "do": [ "three" ] },
              { "id": "f", "from": "2026-09-17", "after": [], "when": "missed >= 2", "do": [ "four" ] } ]
            """);
        Assert.Equal($"? four: {(isWithout ? "casework" : "began")}", Shown.Text(book.Advise(pupil.Create(), Ladder.Day("9-30"))));
        Assert.Equal([late], Shown.Verdicts(book, pupil.Create(), Ladder.Day("9-30"), "e"));
        Assert.Equal([early], Shown.Verdicts(book, pupil.Create(), Ladder.Day("9-30"), "f"));
    }
}
