using AttendanceRules.Advice;
using AttendanceRules.Records;

namespace AttendanceRules.Tests.Evaluation;

/// <summary>
/// When cycles of a pathway begin and go on, what is called for while that is open, and what where nothing is known (S8, S11, S23).
/// </summary>
public sealed class PathwayCycleTests
{
    private const string Words = """
        "facts": { "missed": { "count": "sessions", "of": "unauthorised", "in": "school year", "title": "Missed" },
          "lately": { "count": "sessions", "of": "unauthorised", "in": "cycle", "title": "Missed lately" } },
        "questions": { "hurry": { "ask": "Hurry?", "of": "school", "type": "yes/no" },
          "kept": { "ask": "Kept?", "of": "localAuthority", "type": "yes/no" },
          "began": { "ask": "When?", "of": "school", "type": "date" } },
        "actions": { "one": { "title": "One", "by": "school" }, "beside": { "title": "Beside", "by": "school" },
          "leaflet": { "title": "Leaflet", "by": "school", "record": false }, "two": { "title": "Two", "by": "school" },
          "again": { "title": "Again", "by": "school" }, "praise": { "title": "Praise", "by": "school" },
          "letter": { "title": "Letter", "by": "school", "to": "parents" },
          "council": { "title": "Council", "by": "localAuthority" },
          "ask": { "title": "Ask", "by": "localAuthority", "supplies": "kept" } },
        """;

    private static readonly DateOnly Day = new(2026, 9, 30);

    // The half term ends on 23 October. Five school days after the 21st are the 22nd, 23rd and 2, 3, 4 November.
    private const string Waits = """
        "cycle": "this half term", "stages": [ { "id": "a", "when": "missed >= 2", "do": [ "one" ] },
          { "id": "b", "wait": "5 school days", "when": "WHEN", "do": [ "two" ] } ]
        """;

    [Theory]
    [InlineData("", "10-23", "- Due cycle 09-02; a Due", "one")]
    [InlineData("", "11-02", "- Due cycle 10-31; a Due", "one")]
    [InlineData("one 10-21", "10-23", "a since 10-21 Waiting until 11-04 cycle 09-02; b Waiting from 11-04", "")]
    [InlineData("one 10-21", "11-03", "a since 10-21 Waiting until 11-04 cycle 09-02; b Waiting from 11-04", "")]
    [InlineData("one 10-21", "11-04", "a since 10-21 Due cycle 09-02; b Due from 11-04", "two")]
    [InlineData("one 10-21", "11-20", "a since 10-21 Due cycle 09-02; b Due from 11-04", "two")]
    [InlineData("one 10-21, two 11-04", "11-04", "b since 11-04 Finished cycle 09-02", "")]
    [InlineData("one 10-21, two 11-04", "11-05", "- Due cycle 11-05; a Due", "one")]
    [InlineData("one 10-21, two 11-04, one 11-04", "11-05", "- Due cycle 11-05; a Due", "one")]
    [InlineData("one 10-21, two 11-04, one 11-05", "11-05", "a since 11-05 Waiting until 11-12 cycle 11-05; b Waiting from 11-12", "")]
    [InlineData("one 9-10, two 9-17", "10-23", "b since 09-17 Finished cycle 09-02", "")]
    [InlineData("one 9-10, two 9-17", "11-02", "- Due cycle 10-31; a Due", "one")]
    public void A_cycle_of_the_calendar_goes_on_while_a_wait_runs_and_what_waited_is_due(string done, string on, string position,
        string lines) => Check(Waits.Replace("WHEN", "missed >= 2", StringComparison.Ordinal), done, on, position, lines);

    // 40 school days after 2 September is 4 November. What is done in the break is done on the last day of the cycle before it.
    [Theory]
    [InlineData("one 9-2", "40 school days", "a since 09-02 Waiting until 11-04 cycle 09-02; b Waiting from 11-04")]
    [InlineData("one 10-30", "5 school days", "a since 10-30 Waiting until 11-06 cycle 09-02; b Waiting from 11-06")]
    [InlineData("one 10-31", "5 school days", "a since 10-31 Waiting until 11-06 cycle 10-31; b Waiting from 11-06")]
    public void A_step_of_the_first_or_last_day_of_a_cycle_holds_it(string done, string wait, string position)
    {
        var book = Book(Waits.Replace("5 school days", wait, StringComparison.Ordinal).Replace("WHEN", "missed >= 2",
            StringComparison.Ordinal));
        Assert.Equal(position, Shown.Position(Assert.Single(book.Advise(Did(done, "11-02").Create(), Date("11-02")).Pathways)));
    }

    // The watch of what was done on the 10th ends on the 16th, on which the other stage closes too: what the watch calls for stays.
    [Fact]
    public void A_watch_closes_the_cycle_before_a_stage_of_the_same_day_does() => Check("""
        "stages": [ { "id": "a", "when": "missed >= 2", "do": [ "one" ],
            "watch": { "for": "5 school days", "improved": "missed < 9", "then": "close", "do": [ "praise" ] } },
          { "id": "b", "after": [], "when": "missed >= 2", "do": [ "two" ], "closes": true } ]
        """, "one 9-10, two 9-16", "9-17", "- Due cycle 09-17; a Due; b Due", "one | praise | two");

    // The same step is that of the stage before: it does not settle this one.
    [Fact]
    public void What_put_another_stage_on_record_does_not_settle_a_stage_that_waits_for_an_event() => Check("""
        "stages": [ { "id": "a", "when": "missed >= 2", "do": [ "one" ] },
          { "id": "b", "wait": "2 school days after letter", "when": "missed >= 2", "needs": [ "kept" ], "do": [ "one" ] } ]
        """, "one 9-4", "9-9", "a since 09-04 Blocked cycle 08-01; b Blocked lacks kept, letter", "! one: kept, letter by ask | ask");

    // Open whether what waited is called for: in one cycle it may be, in the next the first stage is.
    [Fact]
    public void While_it_is_open_which_cycle_it_is_what_only_one_calls_for_is_held()
    {
        var book = Book(Waits.Replace("WHEN", "hurry", StringComparison.Ordinal));
        Check(book, Did("one 10-21", "11-03"), "11-03", "a since 10-21 Waiting until 11-04 cycle 09-02; b Waiting from 11-04", "");
        foreach (var on in new[] { "11-04", "11-05" })
        {
            var open = book.Advise(Did("one 10-21", on).Create(), Date(on));
            Assert.Equal("? one: hurry | ? two: hurry", Shown.Text(open));
            Assert.Equal(PathwayStatus.Undecided, Assert.Single(open.Pathways).Status);
        }

        Check(book, Did("one 10-21", "11-05").Answered("hurry", "yes", new(2026, 11, 4)), "11-05",
            "a since 10-21 Due cycle 09-02; b Due from 11-04", "two");
        Check(book, Did("one 10-21", "11-05").Answered("hurry", "no", new(2026, 11, 4)), "11-05", "- Due cycle 11-04; a Due", "one");
        var advice = book.Advise(Did("one 10-21", "11-04").Create(), new DateOnly(2026, 11, 4));
        Assert.All(advice.Undecided, u => Assert.Equal("hurry", Assert.Single(u.Questions).Question));
        Assert.Equal(["a/one: InForce Order Wait Watch Condition Order?hurry", "b/two: InForce Order Wait Watch Condition?hurry"],
            Shown.Verdicts(book, Did("one 10-21", "11-04").Create(), new(2026, 11, 4), "a", "b").Where(v => v.Contains('/')));
    }

    // It begins with the letter: before there is none, and each letter begins another.
    [Theory]
    [InlineData("", "9-30", "", "")]
    [InlineData("letter 9-10", "9-9", "", "")]
    [InlineData("letter 9-10", "9-10", "- Due cycle 09-10; a Due", "one")]
    [InlineData("letter 9-10, one 9-9", "9-10", "- Due cycle 09-10; a Due", "one")]
    [InlineData("letter 9-10, one 9-10", "9-10", "a since 09-10 Waiting until 09-17 cycle 09-10; b Waiting from 09-17", "")]
    [InlineData("letter 9-10, one 9-10, letter 9-16", "9-16", "- Due cycle 09-16; a Due", "one")]
    [InlineData("letter 9-10, one 9-17, letter 9-16", "9-18", "a since 09-17 Waiting until 09-24 cycle 09-16; b Waiting from 09-24", "")]
    public void A_cycle_of_an_event_begins_with_it_whatever_waits(string done, string on, string position, string lines)
    {
        foreach (var cycle in new[] { "\"on\": \"letter\"", "\"cycle\": \"from letter\"" })
        {
            Check(Waits.Replace("\"cycle\": \"this half term\"", cycle, StringComparison.Ordinal)
                .Replace("WHEN", "missed >= 2", StringComparison.Ordinal), done, on, position, lines);
        }
    }

    [Fact]
    public void Without_a_cycle_each_stage_says_what_it_would_begin_with()
    {
        IEnumerable<string> Of(string cycle) => Shown.Verdicts(Book(Waits.Replace("\"cycle\": \"this half term\"", cycle,
            StringComparison.Ordinal).Replace("WHEN", "missed >= 2", StringComparison.Ordinal)), Did("", "9-30").Create(), Day, "a", "b");
        Assert.Equal(["a: InForce Eventx[letter]", "b: InForce Eventx[letter]"], Of("\"on\": \"letter\""));
        Assert.Equal(["a: InForce Eventx[from letter]", "b: InForce Eventx[from letter]"], Of("\"cycle\": \"from letter\""));
    }

    // Begun again tomorrow, it has no cycle today.
    [Fact]
    public void On_the_day_of_the_event_after_which_it_begins_there_is_no_cycle()
    {
        var book = Book(Waits.Replace("this half term", "since letter", StringComparison.Ordinal).Replace("WHEN", "missed >= 2",
            StringComparison.Ordinal));
        var pupil = Did("one 9-9, letter 9-10", "9-10").Create();
        Assert.Equal(["a: InForce Eventx[since letter]", "b: InForce Eventx[since letter]"],
            Shown.Verdicts(book, pupil, Date("9-10"), "a", "b"));
        Assert.Empty(book.Advise(pupil, Date("9-10")).Pathways);
    }

    // "since" is unbounded until the letter is there, and begins the day after it.
    [Theory]
    [InlineData("", "- Due cycle 01-01; a Due")]
    [InlineData("one 9-9", "a since 09-09 Waiting until 09-16 cycle 01-01; b Waiting from 09-16")]
    [InlineData("one 9-9, letter 9-9", "- Due cycle 09-10; a Due")]
    [InlineData("one 9-9, letter 9-8", "a since 09-09 Waiting until 09-16 cycle 09-09; b Waiting from 09-16")]
    public void A_cycle_since_an_event_is_unbounded_before_it(string done, string position)
    {
        var found = Shown.Position(Assert.Single(Book(Waits.Replace("this half term", "since letter", StringComparison.Ordinal)
            .Replace("WHEN", "missed >= 2", StringComparison.Ordinal)).Advise(Did(done, "9-10").Create(), Date("9-10")).Pathways));
        Assert.Equal(position, found);
    }

    // Nobody has recorded when it began: every stage that may call is held, what is false is not.
    [Theory]
    [InlineData("", "? beside: began | ? council: began | ? leaflet: began | ? one: began")]
    [InlineData("began 2026-09-08", "council | leaflet | one")]
    public void Where_it_is_not_known_when_the_cycle_began_every_line_is_held(string answer, string lines)
    {
        var book = Book("""
            "cycle": "since began", "stages": [ { "id": "a", "when": "missed >= 2", "do": [ "one", "leaflet" ] },
              { "id": "b", "when": "missed >= 2", "do": [ "beside" ] }, { "id": "c", "when": "missed >= 9", "do": [ "two" ] },
              { "id": "d", "after": [], "when": "missed >= 2", "do": [ "council" ] },
              { "id": "e", "from": "2026-10-01", "after": [], "when": "missed >= 2", "do": [ "letter" ] } ]
            """);
        var pupil = Did("", "9-30");
        pupil = answer.Length == 0 ? pupil : pupil.Answered(answer.Split(' ')[0], answer.Split(' ')[1], new(2026, 9, 7));
        var advice = book.Advise(pupil.Create(), Day);
        Assert.Equal(lines, Shown.Text(advice));
        Assert.Equal(
            answer.Length == 0 ? "- Undecided cycle 08-01; a Undecided lacks began; b Undecided lacks began; d Undecided lacks began"
            : "- Due cycle 09-09; a Due; d Due", Shown.Position(Assert.Single(advice.Pathways)));
        Assert.Equal(
            answer.Length > 0 ? ["c: InForce Orderx[b]", "e: InForcex"]
                : ["c: InForce Order?began Conditionx", "e: InForcex"],
            Shown.Verdicts(book, pupil.Create(), Day, "c", "e"));
    }

    // Who left on the 18th left after it began.
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Without_casework_whatever_may_be_left_to_do_is_held(bool hasLeft)
    {
        var pupil = Did("", "9-30").WithoutCasework();
        var book = Book("""
            "stages": [ { "id": "a", "when": "missed >= 2", "do": [ "one", "beside", "leaflet", { "action": "again",
                "every": "2 school days" } ],
                "watch": { "for": "5 school days", "improved": "lately == 0", "then": "stay", "do": [ "praise" ] } },
              { "id": "b", "when": "missed >= 2", "do": [ "two" ] }, { "id": "c", "when": "missed >= 9", "do": [ "letter", "council" ] } ]
            """);
        pupil = hasLeft ? pupil.OnRoll(null, new(2026, 9, 18)) : pupil;
        var advice = book.Advise(pupil.Create(), Day);
        Assert.Equal("? again: casework | ? beside: casework | ? council: casework | ? leaflet: casework | ? one: casework | "
            + "? praise: casework | ? two: casework", Shown.Text(advice));
        Assert.Equal("- Undecided cycle 08-01; a Undecided lacks casework; b Undecided lacks casework",
            Shown.Position(Assert.Single(advice.Pathways)));
        Assert.Equal(["c: InForce Order?casework Conditionx", "c/council: InForce Order?casework Fulfilled?casework[council]"],
            Shown.Verdicts(book, pupil.Create(), Day, "c"));
    }

    // The stage waits for a letter that is not there: what it needs is named with it, and sought.
    [Theory]
    [InlineData("one 9-4", "a since 09-04 Blocked cycle 08-01; b Blocked lacks kept, letter", "! two: kept, letter by ask | ask")]
    [InlineData("one 9-4, letter 9-8", "a since 09-04 Waiting until 09-10 cycle 08-01; b Waiting from 09-10", "")]
    [InlineData("one 9-4, letter 9-7", "a since 09-04 Blocked cycle 08-01; b Blocked from 09-09 lacks kept", "! two: kept by ask | ask")]
    [InlineData("one 9-4, letter 9-7, ask 9-8", "a since 09-04 Due cycle 08-01; b Due from 09-09", "two")]
    public void A_stage_that_waits_for_an_event_names_it_and_what_it_needs(string done, string position, string lines) => Check("""
        "stages": [ { "id": "a", "when": "missed >= 2", "do": [ "one" ] },
          { "id": "b", "wait": "2 school days after letter", "when": "missed >= 2", "needs": [ "kept" ], "do": [ "two" ] } ]
        """, done, "9-9", position, lines);

    // Its own condition fails: nothing is sought, and the event is still what it waits for.
    [Fact]
    public void A_stage_that_waits_for_an_event_and_would_not_call_seeks_nothing() => Check("""
        "stages": [ { "id": "a", "when": "missed >= 2", "do": [ "one" ] },
          { "id": "b", "wait": "2 school days after letter", "when": "missed >= 9", "needs": [ "kept" ], "do": [ "two" ] } ]
        """, "one 9-4", "9-9", "a since 09-04 Blocked cycle 08-01; b Blocked lacks letter", "");

    // n days beginning with the letter's own are over the day after the last.
    [Theory]
    [InlineData("after", "09-09")]
    [InlineData("from", "09-09")]
    public void A_wait_from_an_event_counts_its_day(string word, string until)
    {
        var length = word == "from" ? "2 school days from letter" : "2 school days after letter";
        var advice = Book($$"""
            "stages": [ { "id": "a", "when": "missed >= 2", "do": [ "one" ] },
              { "id": "b", "wait": "{{length}}", "when": "missed >= 2", "do": [ "two" ] } ]
            """).Advise(Did("one 9-4, letter 9-7", "9-7").Create(), new DateOnly(2026, 9, 7));
        Assert.Equal($"a since 09-04 Waiting until {until} cycle 08-01; b Waiting from {until}",
            Shown.Position(Assert.Single(advice.Pathways)));
    }

    private static void Check(string pathway, string done, string on, string position, string lines) =>
        Check(Book(pathway), Did(done, on), on, position, lines);

    private static void Check(RuleBook book, PupilRecordBuilder pupil, string on, string position, string lines)
    {
        var advice = book.Advise(pupil.Create(), Date(on));
        Assert.Equal(position, string.Join('|', advice.Pathways.Select(Shown.Position)));
        Assert.Equal(lines, Shown.Text(advice));
    }

    private static RuleBook Book(string pathway) => Made.Book($"{Words} \"pathways\": {{ \"p\": {{ \"title\": \"P\", {pathway} }} }}");

    private static PupilRecordBuilder Did(string done, string on) => done.Split(", ", StringSplitOptions.RemoveEmptyEntries)
        .Select(d => d.Split(' ')).Aggregate(Made.Pupil(Date(on), "2026-09-03 O O"), (p, d) => p.Did(Date(d[1]), d[0]));

    private static DateOnly Date(string day) => DateOnly.ParseExact("2026-" + day, "yyyy-M-d", null);
}
