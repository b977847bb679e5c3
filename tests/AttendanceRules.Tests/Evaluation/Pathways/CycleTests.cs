using AttendanceRules.Records;

namespace AttendanceRules.Tests.Evaluation.Pathways;

/// <summary>
/// On which day the present cycle began: by an event and a window, held open, closed by a watch or a stage (S3, S23, S25).
/// </summary>
public sealed class CycleTests
{
    // Five school days after 21 October are over on 4 November; the second half term begins on 31 October.
    private const string Waits = """
        "stages": [ { "id": "a", "when": "missed >= 2", "do": [ "one" ] },
          { "id": "b", "wait": "5 school days", "when": "missed >= 2", "do": [ "two" ] } ]
        """;

    [Theory]
    [InlineData("this half term", "", "9-30", "")]
    [InlineData("this half term", "letter 9-10", "9-9", "")]
    [InlineData("this half term", "letter 9-10", "9-30", "- Due cycle 09-10; a Due")]
    [InlineData("this half term", "letter 9-2", "9-30", "- Due cycle 09-02; a Due")]
    [InlineData("this half term", "letter 9-10", "11-4", "- Due cycle 10-31; a Due")]
    [InlineData("this half term", "letter 10-31", "11-4", "- Due cycle 10-31; a Due")]
    [InlineData("this half term", "letter 11-3", "11-4", "- Due cycle 11-03; a Due")]
    [InlineData("this half term", "letter 9-10, one 10-21", "11-3", "- Due cycle 10-31; a Due")] // what waits does not hold it
    [InlineData("from other", "letter 9-10", "9-30", "")]
    [InlineData("from other", "letter 9-10, other 9-15", "9-30", "- Due cycle 09-15; a Due")]
    [InlineData("from other", "letter 9-18, other 9-15", "9-30", "- Due cycle 09-18; a Due")]
    [InlineData("from other", "other 9-15", "9-30", "")]
    public void With_an_event_and_a_window_it_begins_with_the_later_of_both(string cycle, string done, string on, string position)
    {
        var book = Ladder.Book($"\"on\": \"letter\", \"cycle\": \"{cycle}\", {Waits}");
        Ladder.Check(book, Ladder.Pupil(done, on), on, position, position.Length == 0 ? "" : "one");
    }

    // Of the half term before the first nothing is known, and nobody could say: the school year counts instead.
    [Theory]
    [InlineData("last half term", "9-30", "08-01")]
    [InlineData("last half term", "11-4", "09-02")]
    [InlineData("this term", "11-4", "09-02")]
    [InlineData("last 5 school days", "9-30", "09-24")]
    [InlineData("since 2026-09-20", "9-30", "09-21")]
    [InlineData("from 09-20 to 07-31", "9-30", "09-20")]
    public void It_begins_with_its_window(string cycle, string on, string from) => Ladder.Check(
        Ladder.Book($"\"cycle\": \"{cycle}\", {Waits}"), Ladder.Pupil("", on), on, $"- Due cycle {from}; a Due", "one");

    // Arranged on 21 October for 10 November: until an outcome is recorded it holds the cycle, and then counts from the outcome's day.
    [Theory]
    [InlineData(null, "10-23", "- Arranged cycle 09-02; a Arranged")]
    [InlineData(null, "11-3", "- Arranged cycle 09-02; a Arranged")]
    [InlineData("11-3", "11-2", "- Arranged cycle 09-02; a Arranged")]
    [InlineData("11-3", "11-3", "a since 11-03 Waiting until 11-10 cycle 10-31; b Waiting from 11-10")]
    [InlineData("10-30", "11-3", "a since 10-30 Waiting until 11-06 cycle 09-02; b Waiting from 11-06")]
    [InlineData("10-31", "11-3", "a since 10-31 Waiting until 11-06 cycle 10-31; b Waiting from 11-06")]
    public void A_step_that_is_arranged_holds_the_cycle_until_it_has_an_outcome(string? held, string on, string position)
    {
        var pupil = Ladder.Pupil("", on).Did(new CaseworkRow(Ladder.Day("10-21"), "one")
        {
            Due = Ladder.Day("11-10"), Outcome = held is null ? null : "held", OutcomeDate = held is null ? null : Ladder.Day(held),
        });
        Ladder.Check(Ladder.Book($"\"cycle\": \"this half term\", {Waits}"), pupil, on, position, "");
    }

    // Taken back it waits no more; a step of another ladder, or one of another parent, holds nothing.
    [Fact]
    public void Only_what_is_on_record_in_the_cycle_before_holds_it()
    {
        var book = Ladder.Book($"\"cycle\": \"this half term\", {Waits}");
        CaseworkRow Off(string day) => new(Ladder.Day("10-21"), "one") { Outcome = "off", OutcomeDate = Ladder.Day(day) };
        Ladder.Check(book, Ladder.Pupil("", "11-3").Did(Off("10-22")), "11-3", "- Due cycle 10-31; a Due", "one");
        Ladder.Check(book, Ladder.Pupil("", "11-3").Did(Off("11-3")), "11-3", "- Due cycle 11-03; a Due", "one");
        Ladder.Check(book, Ladder.Pupil("", "11-2").Did(Off("11-3")), "11-2",
            "a since 10-21 Waiting until 11-04 cycle 09-02; b Waiting from 11-04", "");
        Ladder.Check(book, Ladder.Pupil("two 10-21", "11-3"), "11-3", "- Due cycle 10-31; a Due", "one");
        Ladder.Check(book, Ladder.Pupil("other 10-21", "11-3"), "11-3", "- Due cycle 10-31; a Due", "one");
    }

    [Theory]
    [InlineData("one 10-21 A",
        "A a since 10-21 Waiting until 11-04 cycle 09-02; b Waiting from 11-04 + B - Due cycle 10-31; a Due", "one to B")]
    [InlineData("one 10-21", "A a since 10-21 Waiting until 11-04 cycle 09-02; b Waiting from 11-04 + "
        + "B a since 10-21 Waiting until 11-04 cycle 09-02; b Waiting from 11-04", "")]
    public void Each_parents_cycle_is_held_by_what_concerns_that_parent(string done, string positions, string lines)
    {
        var advice = Ladder.Book($"\"of\": \"parent\", \"cycle\": \"this half term\", {Waits}")
            .Advise(Ladder.Did(Ladder.Pupil("", "11-3").WithParents("A", "B"), done).Create(), Ladder.Day("11-3"));
        Assert.Equal(positions, string.Join(" + ", advice.Pathways.Select(p => $"{p.Parent} {Shown.Position(p)}")));
        Assert.Equal(lines, Shown.Text(advice));
    }

    // A wait that is over, and whose stage does not call, holds nothing; nor does a wait of a stage whose turn has not come.
    [Theory]
    [InlineData("one 10-21", "11-3", "a since 10-21 Waiting until 11-04 cycle 09-02; b Waiting from 11-04", "")]
    [InlineData("one 10-21", "11-4", "- Due cycle 11-04; a Due", "one")]
    [InlineData("one 10-21, one 11-3", "11-4", "- Due cycle 11-04; a Due", "one")]
    [InlineData("one 10-15", "11-3", "- Due cycle 10-31; a Due", "one")]
    [InlineData("one 9-3, one 11-2", "11-3", "a since 11-02 Waiting until 11-09 cycle 10-31; b Waiting from 11-09", "")]
    public void A_wait_that_is_over_and_calls_for_nothing_holds_it_no_more(string done, string on, string position, string lines) =>
        Ladder.Check("\"cycle\": \"this half term\", "
            + Waits.Replace("days\", \"when\": \"missed >= 2\"", "days\", \"when\": \"missed >= 9\"", StringComparison.Ordinal),
            done, on, position, lines);

    // Ten school days from 21 October end on 10 November: the running watch holds the cycle, also where no stage follows it.
    [Theory]
    [InlineData("", "11-3", "a since 10-21 Watching until 11-10 cycle 09-02", "")]
    [InlineData("", "11-10", "a since 10-21 Watching until 11-10 cycle 09-02", "")]
    [InlineData("", "11-11", "- Due cycle 11-11; a Due", "one")]
    [InlineData(", { \"id\": \"b\", \"when\": \"missed >= 2\", \"do\": [ \"two\" ] }", "11-10",
        "a since 10-21 Watching until 11-10 cycle 09-02; b Watching from 11-11", "")]
    [InlineData(", { \"id\": \"b\", \"when\": \"missed >= 2\", \"do\": [ \"two\" ] }", "11-11", "- Due cycle 11-11; a Due", "one")]
    public void A_watch_that_runs_holds_it(string more, string on, string position, string lines) => Ladder.Check($$"""
        "cycle": "this half term", "stages": [ { "id": "a", "when": "missed >= 2", "do": [ "one" ],
            "watch": { "for": "10 school days", "improved": "missed < 9", "then": "stay" } }{{more}} ]
        """, "one 10-21", on, position, lines);

    // Nobody said whether what waited is called for, and it is done on the date: in either cycle the rest of it is left.
    [Theory]
    [InlineData("one 10-21, two 11-5", "beside")]
    [InlineData("one 10-21, two 11-5, beside 11-5", "")]
    [InlineData("one 10-21, two 11-4, beside 11-4", "one")] // settled the day before: the next cycle has begun
    [InlineData("one 10-21", "? beside: hurry | ? one: hurry | ? two: hurry")]
    public void What_each_possible_cycle_calls_for_is_certain_on_the_day_that_settles_one(string done, string lines)
    {
        var advice = Ladder.Book("""
            "cycle": "this half term", "stages": [ { "id": "a", "when": "missed >= 2", "do": [ "one" ] },
              { "id": "b", "wait": "5 school days", "when": "hurry", "do": [ "two", "beside" ] } ]
            """).Advise(Ladder.Pupil(done, "11-5").Create(), Ladder.Day("11-5"));
        Assert.Equal(lines, Shown.Text(advice));
        Assert.Single(advice.Pathways);
    }

    // A legal step that names no parent leaves both open where it is of the cycle.
    [Theory]
    [InlineData("warn 9-9", "A a Due, B a Due", "warn to A | warn to B")]
    [InlineData("warn 9-10", "A a Undecided, B a Undecided", "? warn to A: parent of warn | ? warn to B: parent of warn")]
    [InlineData("warn 9-14", "A a Undecided, B a Undecided", "? warn to A: parent of warn | ? warn to B: parent of warn")]
    [InlineData("warn 9-10 A", "A b Due, B a Due", "two to A | warn to B")]
    public void A_legal_step_of_no_parent_is_of_the_cycle_of_its_day(string done, string next, string lines)
    {
        var advice = Ladder.Book("""
            "of": "parent", "cycle": "from letter", "stages": [ { "id": "a", "when": "missed >= 2", "do": [ "warn" ] },
              { "id": "b", "when": "missed >= 2", "do": [ "two" ] } ]
            """).Advise(Ladder.Did(Ladder.Pupil("", "9-14").WithParents("A", "B"), "letter 9-10, " + done).Create(), Ladder.Day("9-14"));
        Assert.Equal(next, string.Join(", ", advice.Pathways.Select(p => $"{p.Parent} {p.Next[0].Stage} {p.Next[0].Status}")));
        Assert.Equal(lines, Shown.Text(advice));
    }

    // Each stage closes by being done; what is left of the latest stays until a stage of the next cycle is on record.
    [Theory]
    [InlineData("one 9-8", "9-8", "a since 09-08 Due cycle 08-01; b Due", "beside | four | three | two")]
    [InlineData("one 9-8", "9-9", "- Closed cycle 09-09; a Open; b Open", "beside | three")]
    [InlineData("one 9-8, beside 9-8", "9-9", "- Closed cycle 09-09; a Open; b Open", "three")]
    [InlineData("one 9-8, beside 9-9", "9-9", "- Closed cycle 09-09; a Open; b Open", "three")]
    [InlineData("one 9-8, two 9-9", "9-9", "b since 09-09 Open cycle 09-09; a Open", "four")]
    [InlineData("two 9-8, one 9-10", "9-9", "- Closed cycle 09-09; a Open; b Open", "four")]
    [InlineData("two 9-8, one 9-10", "9-11", "- Closed cycle 09-11; a Open; b Open", "beside | three")]
    [InlineData("one 9-8, two 9-10", "9-11", "- Closed cycle 09-11; a Open; b Open", "four")]
    public void A_stage_that_closes_ends_it_with_its_day(string done, string on, string position, string lines) => Ladder.Check("""
        "stages": [ { "id": "a", "when": "lately >= 2", "do": [ "one", "beside", "three" ], "closes": true },
          { "id": "b", "after": [], "when": "lately >= 2", "do": [ "two", "four" ], "closes": true } ]
        """, done, on, position, lines);

    // From the 15th the stage closes no more: the cycle that it closed under the edition of its day stays closed.
    [Theory]
    [InlineData("one 9-10", "9-14", "- Closed cycle 09-11; a Open")]
    [InlineData("one 9-10", "9-15", "- Closed cycle 09-11; a Open")]
    [InlineData("one 9-14", "9-16", "- Closed cycle 09-15; a Open")]
    [InlineData("one 9-15", "9-16", "a since 09-15 Finished cycle 08-01")]
    public void A_stage_closes_as_it_read_on_its_day(string done, string on, string position) => Ladder.Check(Ladder.Editions("""
        "to": "2026-09-14", "stages": [ { "id": "a", "when": "lately >= 2", "do": [ "one" ], "closes": true } ]
        """, """
        "from": "2026-09-15", "stages": [ { "id": "a", "when": "lately >= 2", "do": [ "one" ] } ]
        """), Ladder.Pupil(done, on), on, position, "");

    // Each week's step waits into the next week: each cycle holds the next one open, to the seventh before.
    [Theory]
    [InlineData(7, "", false)]
    [InlineData(7, "other 9-3", false)] // what holds nothing open cuts nothing short
    [InlineData(8, "", true)]
    public void More_cycles_that_hold_each_other_open_than_are_followed_are_a_notice(int weeks, string more, bool isCutShort)
    {
        var pupil = Enumerable.Range(0, weeks).Aggregate(Ladder.Pupil(more, "10-23"),
            (p, w) => p.Did(Ladder.Day("10-22").AddDays(-7 * w), "one"));
        var notices = Ladder.Book("""
            "cycle": "this week", "stages": [ { "id": "a", "do": [ "one" ] },
              { "id": "b", "wait": "4 school days", "when": "missed >= 9", "do": [ "two" ] } ]
            """).Advise(pupil.Create(), Ladder.Day("10-23")).Notices.Where(n => n.Code == "cycle-cut-short").Select(n => n.Text);
        Assert.Equal(isCutShort ? ["The pathway 'p' has more cycles in a row than are checked, so the present one may not have begun on "
            + "2026-10-21."] : Array.Empty<string>(), notices);
    }

    // Each day's step is watched on its own day, and nobody said whether it has improved: as many cycles are possible as days.
    [Theory]
    [InlineData(59, false)]
    [InlineData(60, true)]
    public void More_possible_cycles_than_are_followed_are_a_notice(int steps, bool isCutShort)
    {
        var days = Made.Autumn.SchoolDays(new HashSet<DateOnly>()).Take(steps + 1).ToList();
        var pupil = days.Take(steps).Aggregate(Made.Pupil(days[^1]), (p, d) => p.Did(d, "one"));
        var notices = Ladder.Book("""
            "stages": [ { "id": "a", "do": [ "one" ], "watch": { "for": "1 school days", "improved": "better", "then": "close" } } ]
            """).Advise(pupil.Create(), days[^1]).Notices.Where(n => n.Code == "cycle-cut-short").Select(n => n.Text);
        Assert.Equal(isCutShort ? ["The pathway 'p' has more cycles in a row than are checked, so the present one may not have begun on "
            + $"{days[^1]:yyyy-MM-dd}."] : Array.Empty<string>(), notices);
    }

    // Watched from the 10th to the 16th. The stage that closes too ends the cycle where it comes before the watch ends.
    [Theory]
    [InlineData("one 9-10, two 9-15", "9-16", "- Due cycle 09-16; a Due; b Due", "one | two")]
    [InlineData("one 9-10, two 9-15", "9-17", "- Due cycle 09-16; a Due; b Due", "one | two")]
    [InlineData("one 9-10, two 9-16", "9-17", "- Due cycle 09-17; a Due; b Due", "one | praise | two")]
    [InlineData("one 9-10, two 9-17", "9-17", "b since 09-17 Due cycle 09-17; a Due", "one")]
    [InlineData("one 9-10, two 9-17", "9-18", "- Due cycle 09-18; a Due; b Due", "one | two")]
    [InlineData("one 9-10, three 9-15", "9-17", "c since 09-15 Due cycle 08-01; b Due", "two")] // a later stage of it is on record
    [InlineData("one 9-10, three 9-16", "9-17", "c since 09-16 Due cycle 08-01; b Due", "two")] // on the last day watched
    [InlineData("one 9-10, three 9-17", "9-17", "c since 09-17 Due cycle 09-17; b Due", "two")] // the day after is of the next cycle
    [InlineData("one 9-10, three 9-18", "9-18", "c since 09-18 Due cycle 09-17; b Due", "two")]
    public void Of_a_watch_and_a_stage_that_close_the_earlier_does(string done, string on, string position, string lines) =>
        Ladder.Check("""
            "stages": [ { "id": "a", "when": "missed >= 2", "do": [ "one" ],
                "watch": { "for": "5 school days", "improved": "missed < 9", "then": "close", "do": [ "praise" ] } },
              { "id": "b", "after": [], "when": "missed >= 2", "do": [ "two" ], "closes": true },
              { "id": "c", "after": "a", "when": "missed >= 9", "do": [ "three" ] } ]
            """, done, on, position, lines);

    // Two watches that close: the first in the order of the stages, and then the other from the new cycle on, if it still is one.
    [Theory]
    [InlineData("one 9-10, two 9-10", "9-17", "- Due cycle 09-17; a Due; b Due", "four | one | two")]
    [InlineData("one 9-10, two 9-14", "9-17", "- Due cycle 09-17; a Due; b Due", "four | one | two")]
    [InlineData("one 9-14, two 9-10", "9-17", "- Due cycle 09-17; a Due; b Due", "beside | one | two")]
    [InlineData("one 9-10, two 9-18", "9-21", "b since 09-18 Watching until 09-24 cycle 09-17; a Due", "one")]
    public void Watches_close_in_the_order_of_the_stages(string done, string on, string position, string lines) => Ladder.Check("""
        "stages": [ { "id": "a", "when": "missed >= 2", "do": [ "one" ],
            "watch": { "for": "5 school days", "improved": "missed < 9", "then": "close", "do": [ "four" ] } },
          { "id": "b", "after": [], "when": "missed >= 2", "do": [ "two" ],
            "watch": { "for": "5 school days", "improved": "missed < 9", "then": "close", "do": [ "beside" ] } } ]
        """, done, on, position, lines);
}
