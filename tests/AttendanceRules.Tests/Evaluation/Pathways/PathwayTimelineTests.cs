using AttendanceRules.Calendar;
using AttendanceRules.Records;

namespace AttendanceRules.Tests.Evaluation.Pathways;

/// <summary>In which cycle and which watches the facts of a pathway are shown, and in which cycle it is (S3, S23, S25).</summary>
public sealed class PathwayTimelineTests
{
    // What was done on the 10th is watched for five school days, to the 16th.
    private const string Watched = """
        "stages": [ { "id": "a", "when": "missed >= 2", "do": [ "one" ],
            "watch": { "for": "5 school days", "improved": "better", "then": "close" } },
          { "id": "b", "when": "missed >= 2", "do": [ "two" ] } ]
        """;

    [Theory]
    [InlineData("", "", "9-30", "cycle 08-01 to 09-30")]
    [InlineData("one 9-10", "", "9-10", "cycle 08-01 to 09-10, a 09-11 to 09-10")]
    [InlineData("one 9-10", "", "9-14", "cycle 08-01 to 09-14, a 09-11 to 09-14")]
    [InlineData("one 9-10", "", "9-16", "cycle 08-01 to 09-16, a 09-11 to 09-16")]
    [InlineData("one 9-10", "", "9-17", "not known")] // the verdict is open, so is the cycle
    [InlineData("one 9-10", "no", "9-17", "cycle 08-01 to 09-17, a 09-11 to 09-16")]
    [InlineData("one 9-10", "yes", "9-17", "cycle 09-17 to 09-17, a 09-11 to 09-16")] // the watch that closed keeps its days
    [InlineData("one 9-10", "yes", "9-30", "cycle 09-17 to 09-30, a 09-11 to 09-16")]
    [InlineData("one 9-10, one 9-18", "yes", "9-21", "cycle 09-17 to 09-21, a 09-19 to 09-21")]
    [InlineData("one 9-10, two 9-18", "yes", "9-21", "cycle 09-17 to 09-21")] // until any stage of the next cycle is on record
    public void Facts_of_a_watch_keep_their_days_until_the_next_cycle_has_a_stage(string done, string answer, string on, string expected)
    {
        var pupil = Ladder.Pupil(done, on);
        pupil = answer.Length == 0 ? pupil : pupil.Answered("better", answer, Ladder.Day("9-16"));
        Check(Watched, pupil, on, expected);
    }

    // It has not improved, and stays; a later cycle of the calendar reads the watch of the last one that had a stage.
    [Theory]
    [InlineData("one 9-10", "10-1", "cycle 10-01 to 10-01, a 09-11 to 09-16")]
    [InlineData("one 9-10", "11-5", "cycle 11-01 to 11-05, a 09-11 to 09-16")]
    [InlineData("one 9-10, one 10-1", "11-5", "cycle 11-01 to 11-05, a 10-02 to 10-07")]
    [InlineData("one 9-10, two 10-1", "11-5", "cycle 11-01 to 11-05")]
    [InlineData("one 11-2", "11-5", "cycle 11-01 to 11-05, a 11-03 to 11-05")]
    [InlineData("other 9-10", "11-5", "cycle 11-01 to 11-05")]
    public void Of_cycles_before_the_latest_with_a_stage_is_read(string done, string on, string expected) => Check("\"cycle\": "
        + "\"this month\", " + Watched.Replace("close", "stay", StringComparison.Ordinal),
        Ladder.Pupil(done, on).Answered("better", "yes", Ladder.Day("9-3")), on, expected);

    // On the day of the letter there is no cycle; the next one, which begins the day after, reads the one before the letter.
    [Theory]
    [InlineData("one 9-10", "9-30", "cycle 01-01 to 09-30, a 09-11 to 09-16")]
    [InlineData("one 9-10, letter 9-22", "9-22", "no cycle")]
    [InlineData("one 9-10, letter 9-22", "9-23", "cycle 09-23 to 09-23, a 09-11 to 09-16")]
    [InlineData("one 9-10, letter 9-17, letter 9-22", "9-23", "cycle 09-23 to 09-23, a 09-11 to 09-16")]
    [InlineData("letter 9-8", "9-9", "cycle 09-09 to 09-09")]
    public void A_cycle_since_an_event_reads_the_one_before_the_event(string done, string on, string expected) => Check("\"cycle\": "
        + "\"since letter\", " + Watched.Replace("close", "stay", StringComparison.Ordinal),
        Ladder.Pupil(done, on).Answered("better", "no", Ladder.Day("9-3")), on, expected);

    [Fact]
    public void Without_casework_or_a_known_cycle_nothing_is_known()
    {
        Check(Watched, Ladder.Pupil("", "9-30").WithoutCasework(), "9-30", "not known");
        Check("\"cycle\": \"since began\", " + Watched, Ladder.Pupil("one 9-10", "9-30"), "9-30", "not known");
        Check("\"cycle\": \"since began\", " + Watched, Ladder.Pupil("", "9-30"), "9-30", "not known");
        Check("\"cycle\": \"from letter\", " + Watched, Ladder.Pupil("one 9-10", "9-30"), "9-30", "no cycle");
    }

    [Theory]
    [InlineData("since letter", "letter 9-10", "9-10", null)]
    [InlineData("since letter", "letter 9-10", "9-11", "09-11")]
    [InlineData("from letter", "letter 9-10", "9-10", "09-10")]
    [InlineData("from letter", "letter 9-10", "9-9", null)]
    [InlineData("this month", "", "10-1", "10-01")]
    public void The_present_state_is_that_of_the_cycle_of_the_date(string cycle, string done, string on, string? from)
    {
        var book = Ladder.Book($"\"cycle\": \"{cycle}\", {Watched}");
        var states = Ladder.Timeline(book, Ladder.At(book, Ladder.Pupil(done, on), on));
        Assert.Equal(from, states.Present is { } state ? $"{state.CycleFrom:MM-dd}" : null);
        Assert.Same(states.Present, states.Present);
    }

    // Each day and cycle is worked out once, by the edition of the day.
    [Fact]
    public void A_state_is_made_once_by_the_edition_of_its_day()
    {
        var book = Ladder.Editions("""
            "to": "2026-09-14", "stages": [ { "id": "a", "when": "missed >= 2", "do": [ "one" ] } ]
            """, """
            "from": "2026-09-15", "to": "2026-09-20", "stages": [ { "id": "b", "when": "missed >= 2", "do": [ "two" ] } ]
            """, """
            "from": "2026-09-22", "stages": [ { "id": "c", "when": "missed >= 2", "do": [ "three" ] } ]
            """);
        var states = Ladder.Timeline(book, Ladder.At(book, Ladder.Pupil("", "9-30"), "9-30"));
        var from = Ladder.Day("8-1");
        string[] days = ["9-30", "9-14", "9-15", "9-20", "9-21", "9-22"];
        Assert.Equal(["c", "a", "b", "b", "", "c"], // on the 21st none is in force
            days.Select(d => string.Join(' ', states.On(from, Ladder.Day(d)).Outlooks.Select(o => o.Stage.Id))));
        foreach (var day in days)
        {
            Assert.Same(states.On(from, Ladder.Day(day)), states.On(from, Ladder.Day(day)));
            Assert.NotSame(states.On(from, Ladder.Day(day)), states.On(from.AddDays(1), Ladder.Day(day)));
            Assert.Equal((from, Ladder.Day(day)), (states.On(from, Ladder.Day(day)).CycleFrom, states.On(from, Ladder.Day(day)).AsOf));
        }
    }

    private static void Check(string pathway, PupilRecordBuilder pupil, string on, string expected)
    {
        var book = Ladder.Book(pathway);
        var shown = Ladder.Timeline(book, Ladder.At(book, pupil, on)).Shown;
        Assert.Equal(expected, shown is null ? "no cycle" : shown.IsUnknown ? "not known"
            : $"cycle {Text(shown.CycleOn(Ladder.Day(on)))}"
                + (shown.WatchOf("a", Ladder.Day(on)) is { } watch ? $", a {Text(watch)}" : ""));
    }

    private static string Text(DateSpan? days) => days is { } known ? $"{known.From:MM-dd} to {known.To:MM-dd}" : "none";
}
