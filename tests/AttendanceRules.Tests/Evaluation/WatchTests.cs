using AttendanceRules.Records;

namespace AttendanceRules.Tests.Evaluation;

/// <summary>How long a watch runs, what is asked where that is not known, and what its verdict brings (S11, S25, S27).</summary>
public sealed class WatchTests
{
    private const string Words = """
        "facts": { "missed": { "count": "sessions", "of": "unauthorised", "in": "school year", "title": "Missed" },
          "seen": { "count": "sessions", "of": "unauthorised", "in": "watch of a", "title": "Missed while watched" } },
        "questions": { "better": { "ask": "Better?", "of": "school", "type": "yes/no" },
          "agrees": { "ask": "Agrees?", "of": "school", "type": "yes/no", "per": "parent" } },
        "actions": { "one": { "title": "One", "by": "school", "values": { "ends": "date" } }, "two": { "title": "Two", "by": "school" },
          "praise": { "title": "Praise", "by": "school" }, "letter": { "title": "Letter", "by": "school" },
          "more": { "title": "More time", "by": "school" },
          "warn": { "title": "Warn", "by": "school", "to": "parents", "kind": "legal" } },
        """;

    // What was done on the 10th says until when, or a letter of the 11th does.
    [Theory]
    [InlineData("\"for\": \"5 school days\"", "09-16")]
    [InlineData("\"for\": \"10 calendar days\"", "09-18")]
    [InlineData("\"for\": \"2 school weeks\"", "09-23")]
    [InlineData("\"until\": \"one\"", "09-21")]
    [InlineData("\"until\": \"one\", \"atMost\": \"5 school days\"", "09-16")]
    [InlineData("\"until\": \"one\", \"atMost\": \"9 school days\"", "09-21")]
    [InlineData("\"until\": \"ends\"", "09-22")]
    [InlineData("\"until\": \"2026-09-24\"", "09-24")]
    [InlineData("\"until\": \"3 school days after letter\"", "09-16")]
    [InlineData("\"until\": \"3 school days from letter\"", "09-15")]
    public void It_runs_until_its_last_day(string watch, string until)
    {
        var last = DateOnly.ParseExact("2026-" + until, "yyyy-MM-dd", null);
        var book = Book(Watched(watch));
        var pupil = Pupil(new(2026, 9, 30)).Did(Opened(new(2026, 9, 21), "2026-09-22")).Did(new(2026, 9, 11), "letter").Create();
        var next = $"{last.AddDays(1):MM-dd}";
        Assert.Equal($"a since 09-10 Watching until {until} cycle 08-01; b Watching from {next}", At(book, pupil, last));
        Assert.Equal("a since 09-10 Open cycle 08-01; b Open", At(book, pupil, last.AddDays(1)));
        Assert.Equal([$"b: InForce Order Wait Watchx({until})"], Shown.Verdicts(book, pupil, last, "b"));
    }

    [Theory]
    [InlineData("\"until\": \"one\"", "until of one")]
    [InlineData("\"until\": \"one\", \"atMost\": \"5 school days\"", "until of one")]
    [InlineData("\"until\": \"ends\"", "ends of one")]
    [InlineData("\"until\": \"3 school days after letter\"", "letter")]
    public void Where_nobody_recorded_its_last_day_that_is_asked_for(string watch, string missing)
    {
        var (day, book) = (new DateOnly(2026, 9, 30), Book(Watched(watch)));
        var pupil = Pupil(day).Did(Opened(null, null)).Create();
        Assert.Equal($"a since 09-10 Undecided cycle 08-01; b Undecided lacks {missing}", At(book, pupil, day));
        Assert.Equal($"? two: {missing}", Shown.Text(book.Advise(pupil, day)));
        Assert.Equal([$"b/two: InForce Order Wait Watch?{missing}"], Shown.Verdicts(book, pupil, day, "b"));
    }

    // The calendar ends on 18 December: nobody could say more.
    [Fact]
    public void Beyond_the_calendar_it_goes_on() => Assert.Equal("a since 09-10 Watching cycle 08-01; b Watching",
        At(Book(Watched("\"for\": \"100 school days\"")), Pupil(new(2026, 12, 18)).Did(Opened(null, null)).Create(), new(2026, 12, 18)));

    // Only shown: what follows comes by itself.
    [Fact]
    public void Without_a_verdict_it_is_only_shown()
    {
        var book = Book("""
            "stages": [ { "id": "a", "when": "missed >= 9", "do": [ "one" ], "watch": { "for": "5 school days" } },
              { "id": "b", "wait": "8 school days", "do": [ "two" ] } ]
            """, "");
        var pupil = Pupil(new(2026, 9, 30)).Did(Opened(null, null)).Create();
        Assert.Equal("a since 09-10 Waiting until 09-22 cycle 08-01; b Waiting from 09-22", At(book, pupil, new(2026, 9, 16)));
        Assert.Equal("a since 09-10 Due cycle 08-01; b Due from 09-22", At(book, pupil, new(2026, 9, 22)));
        Assert.Equal("a since 09-10 Watching until 09-16 cycle 08-01", At(Book("""
            "stages": [ { "id": "a", "when": "missed >= 9", "do": [ "one" ], "watch": { "for": "5 school days" } } ]
            """, ""), pupil, new(2026, 9, 16)));
    }

    // An extension to the 21st counts from the opening day to the last day, and not beyond nine school days, which end on the 22nd.
    [Theory]
    [InlineData(9, 21, "09-16")]
    [InlineData(10, 21, "09-21")]
    [InlineData(16, 21, "09-21")]
    [InlineData(17, 21, "09-16")]
    [InlineData(14, 22, "09-22")]
    [InlineData(14, 23, "09-22")]
    [InlineData(14, 15, "09-15")]
    public void An_extension_moves_its_last_day(int on, int until, string expected)
    {
        var book = Book(Watched("\"for\": \"5 school days\", \"extend\": \"more\", \"atMost\": \"9 school days\""));
        var pupil = Pupil(new(2026, 9, 30)).Did(Opened(null, null))
            .Did(new CaseworkRow(new(2026, 9, on), "more") { Until = new(2026, 9, until) }).Create();
        var last = DateOnly.ParseExact("2026-" + expected, "yyyy-MM-dd", null);
        var next = last.AddDays(1);
        Assert.Equal($"a since 09-10 Watching until {expected} cycle 08-01; b Watching from {next:MM-dd}", At(book, pupil, last));
        Assert.Equal("a since 09-10 Open cycle 08-01; b Open", At(book, pupil, next));
    }

    // Five school days from the 10th end on the 16th, five from the 17th on the 23rd, five from the 24th on the 30th.
    [Theory]
    [InlineData("", 17, "a since 09-10 Watching until 09-23 cycle 08-01; b Watching from 09-24")]
    [InlineData("", 24, "a since 09-10 Watching until 09-30 cycle 08-01; b Watching from 10-01")]
    [InlineData("10", 17, "a since 09-10 Watching until 09-23 cycle 08-01; b Watching from 09-24")]
    [InlineData("11", 17, "a since 09-10 Due cycle 08-01; b Due from 09-17")]
    [InlineData("16", 17, "a since 09-10 Due cycle 08-01; b Due from 09-17")]
    [InlineData("17", 17, "a since 09-10 Watching until 09-23 cycle 08-01; b Watching from 09-24")]
    [InlineData("17", 24, "a since 09-10 Due cycle 08-01; b Due from 09-24")]
    [InlineData("23", 24, "a since 09-10 Due cycle 08-01; b Due from 09-24")]
    [InlineData("24", 24, "a since 09-10 Watching until 09-30 cycle 08-01; b Watching from 10-01")]
    public void Watched_again_it_runs_as_long_each_time_that_it_has_improved(string missed, int on, string expected)
    {
        var marks = missed.Length == 0 ? [] : new[] { $"2026-09-{missed} O /" };
        Assert.Equal(expected, At(Book(Watched("\"for\": \"5 school days\"", "watch again")),
            Made.Pupil(new(2026, 9, on), marks).Did(Opened(null, null)).Create(), new(2026, 9, on)));
    }

    // While it is open whether the watch closed the cycle, the next one may have begun.
    [Theory]
    [InlineData("", "a since 09-10 Undecided cycle 08-01; b Undecided from 09-17 lacks better",
        "? one: better | ? praise: better | ? two: better")]
    [InlineData("yes", "- Due cycle 09-17; a Due", "one | praise")]
    [InlineData("no", "a since 09-10 Due cycle 08-01; b Due from 09-17", "two")]
    public void An_open_verdict_leaves_open_which_cycle_it_is(string answer, string position, string lines)
    {
        var (day, book) = (new DateOnly(2026, 9, 17), Book("""
            "stages": [ { "id": "a", "when": "missed >= 2", "do": [ "one" ],
                "watch": { "for": "5 school days", "improved": "better", "then": "close", "do": [ "praise" ] } },
              { "id": "b", "when": "missed >= 2", "do": [ "two" ] } ]
            """, ""));
        var pupil = Made.Pupil(day, "2026-09-03 O O").Did(Opened(null, null));
        pupil = answer.Length == 0 ? pupil : pupil.Answered("better", answer, day);
        Assert.Equal(position, At(book, pupil.Create(), day));
        Assert.Equal(lines, Shown.Text(book.Advise(pupil.Create(), day)));
    }

    // A legal step that names no parent may have been taken against either.
    [Theory]
    [InlineData(null, "A - Undecided cycle 08-01; a Undecided lacks parent of warn", "B - Undecided cycle 08-01; a Undecided lacks "
        + "parent of warn", "? warn to A: parent of warn | ? warn to B: parent of warn")]
    [InlineData("A", "A a since 09-10 Due cycle 08-01; b Due from 09-11", "B - Due cycle 08-01; a Due", "two to A | warn to B")]
    public void Each_parent_has_a_place_and_a_legal_step_without_a_parent_leaves_both_open(string? parent, string ofA, string ofB,
        string lines)
    {
        var (day, book) = (new DateOnly(2026, 9, 17), Book("""
            "of": "parent", "stages": [ { "id": "a", "when": "missed >= 2", "do": [ "warn" ] },
              { "id": "b", "when": "missed >= 2", "do": [ "two" ] } ]
            """, ""));
        var pupil = Made.Pupil(day, "2026-09-03 O O").WithParents("A", "B").Did(new(2026, 9, 10), "warn", parent).Create();
        var advice = book.Advise(pupil, day);
        Assert.Equal([ofA, ofB], advice.Pathways.Select(p => $"{p.Parent} {Shown.Position(p)}"));
        Assert.Equal(lines, Shown.Text(advice));
    }

    private static string Watched(string watch, string then = "stay") => $$"""
        "stages": [ { "id": "a", "when": "missed >= 9", "do": [ "one" ],
            "watch": { {{watch}}, "improved": "seen == 0", "then": "{{then}}" } },
          { "id": "b", "do": [ "two" ] } ]
        """;

    private static string At(RuleBook book, PupilRecord pupil, DateOnly day) =>
        Shown.Position(Assert.Single(book.Advise(pupil, day).Pathways));

    private static PupilRecordBuilder Pupil(DateOnly last) => Made.Pupil(last);

    private static CaseworkRow Opened(DateOnly? until, string? ends) => new(new(2026, 9, 10), "one")
    {
        Until = until, Values = ends is null ? new Dictionary<string, string>() : new Dictionary<string, string> { ["ends"] = ends },
    };

    private static RuleBook Book(string pathway, string? words = null) => Made.Book(
        $"{(words is null ? Words : Words.Replace("\"in\": \"watch of a\"", "\"in\": \"school year\"", StringComparison.Ordinal))} "
        + $"\"pathways\": {{ \"p\": {{ \"title\": \"P\", {pathway} }} }}");
}
