using AttendanceRules.Advice;
using AttendanceRules.Records;

namespace AttendanceRules.Tests.Evaluation.Pathways;

/// <summary>On which days a watch looks, what moves its end, and by which answers it is judged (S25). It opens on 10 September.</summary>
public sealed class WatchTimesTests
{
    // Five school days end on the 16th; watched again they end on the 23rd, the 30th and 7 October.
    [Theory]
    [InlineData("stay", "9-9", "none")]
    [InlineData("stay", "9-10", "09-11 to 09-10")]
    [InlineData("stay", "9-16", "09-11 to 09-16")]
    [InlineData("stay", "9-17", "09-11 to 09-16")]
    [InlineData("stay", "9-30", "09-11 to 09-16")]
    [InlineData("watch again", "9-9", "none")]
    [InlineData("watch again", "9-11", "09-11 to 09-11")]
    [InlineData("watch again", "9-16", "09-11 to 09-16")]
    [InlineData("watch again", "9-17", "09-17 to 09-17")]
    [InlineData("watch again", "9-23", "09-17 to 09-23")]
    [InlineData("watch again", "9-24", "09-24 to 09-24")]
    [InlineData("watch again", "9-30", "09-24 to 09-30")]
    [InlineData("watch again", "10-1", "10-01 to 10-01")]
    public void Its_days_are_those_of_the_time_in_which_a_day_is(string then, string on, string expected)
    {
        var book = Watched("\"for\": \"5 school days\"", "missed < 9", then);
        var state = Ladder.Timeline(book, Ladder.At(book, Ladder.Pupil("one 9-10", "10-1"), "10-1")).Present!;
        Assert.Equal(expected, state.WatchOf("a", Ladder.Day(on)) is { } days ? $"{days.From:MM-dd} to {days.To:MM-dd}" : "none");
        Assert.Null(state.WatchOf("b", Ladder.Day(on)));
        Assert.Null(state.WatchOf("nothing", Ladder.Day(on)));
    }

    // A stage of the next edition goes on from the one that opened the watch: it answers to both names.
    [Fact]
    public void A_stage_under_a_new_name_keeps_its_watch()
    {
        var book = Ladder.Editions("""
            "to": "2026-09-20", "stages": [ { "id": "a", "when": "missed >= 2", "do": [ "one" ],
              "watch": { "for": "5 school days", "improved": "seen == 0", "then": "stay" } } ]
            """, """
            "from": "2026-09-21", "stages": [ { "id": "n", "continues": "a", "when": "missed >= 2", "do": [ "two" ] },
              { "id": "m", "when": "missed >= 2", "do": [ "three" ] } ]
            """);
        var state = Ladder.Timeline(book, Ladder.At(book, Ladder.Pupil("one 9-10", "9-30"), "9-30")).Present!;
        foreach (var name in new[] { "a", "n" })
        {
            Assert.Equal((Ladder.Day("9-11"), Ladder.Day("9-16")), state.WatchOf(name, Ladder.Day("9-30")) is { } days
                ? (days.From, days.To) : default);
        }

        Assert.Null(state.WatchOf("m", Ladder.Day("9-30")));
    }

    // An extension counts by its own day and what it says, the later of two by the end that the first one gave.
    [Theory]
    [InlineData("", "", "09-16")]
    [InlineData("9-16 9-21", "", "09-21")]
    [InlineData("9-16 -", "", "09-16")]
    [InlineData("9-16 9-18, 9-18 9-22", "", "09-22")]
    [InlineData("9-16 9-18, 9-21 9-22", "", "09-18")]
    [InlineData("9-16 9-21", "\"atMost\": \"3 school days\",", "09-16")] // an end beyond the most is not taken back
    [InlineData("9-16 9-21", "\"atMost\": \"7 school days\",", "09-18")]
    [InlineData("9-16 9-18", "\"atMost\": \"7 school days\",", "09-18")]
    [InlineData("9-16 9-17", "\"atMost\": \"7 school days\",", "09-17")]
    public void Extensions_move_its_end(string extended, string most, string until)
    {
        var pupil = Ladder.Pupil("one 9-10", "9-14");
        foreach (var words in extended.Split(", ", StringSplitOptions.RemoveEmptyEntries).Select(e => e.Split(' ')))
        {
            pupil.Did(new CaseworkRow(Ladder.Day(words[0]), "more") { Until = words[1] == "-" ? null : Ladder.Day(words[1]) });
        }

        var last = Ladder.Day(until);
        var book = Watched($"{most} \"for\": \"5 school days\", \"extend\": \"more\"", "seen == 0", "stay");
        Assert.Equal($"a since 09-10 Watching until {until} cycle 08-01; b Watching from {last.AddDays(1):MM-dd}",
            Shown.Position(Assert.Single(book.Advise(pupil.Create(), last).Pathways)));
        Assert.Equal("a since 09-10 Open cycle 08-01; b Open",
            Shown.Position(Assert.Single(book.Advise(pupil.Create(), Ladder.Day("9-23")).Pathways)));
        Assert.Equal(last == Ladder.Day("9-22") ? PathwayStatus.Watching : PathwayStatus.Open,
            Assert.Single(book.Advise(pupil.Create(), Ladder.Day("9-22")).Pathways).Status);
    }

    // One that is only arranged, or taken back, extends nothing; of two parents it counts for the one it names.
    [Fact]
    public void Only_an_extension_that_counts_moves_its_end()
    {
        var book = Ladder.Book("""
            "of": "parent", "stages": [ { "id": "a", "when": "missed >= 2", "do": [ "three" ],
                "watch": { "for": "5 school days", "extend": "one", "improved": "seen == 0", "then": "stay" } },
              { "id": "b", "do": [ "two" ] } ]
            """);
        string Of(Action<PupilRecordBuilder> extend)
        {
            var pupil = Ladder.Pupil("three 9-10", "9-14").WithParents("A", "B");
            extend(pupil);
            return string.Join(", ", book.Advise(pupil.Create(), Ladder.Day("9-14")).Pathways.Select(p => $"{p.Parent} {p.Until:MM-dd}"));
        }

        CaseworkRow More() => new(Ladder.Day("9-11"), "one") { Until = Ladder.Day("9-18") };
        Assert.Equal("A 09-16, B 09-16", Of(_ => { }));
        Assert.Equal("A 09-18, B 09-18", Of(p => p.Did(More())));
        Assert.Equal("A 09-16, B 09-18", Of(p => p.Did(More() with { Parent = "B" })));
        Assert.Equal("A 09-16, B 09-16", Of(p => p.Did(More() with { Due = Ladder.Day("9-15") })));
        Assert.Equal("A 09-16, B 09-16", Of(p => p.Did(More() with { Outcome = "off", OutcomeDate = Ladder.Day("9-14") })));
        Assert.Equal("A 09-18, B 09-18", Of(p => p.Did(More() with { Outcome = "held", OutcomeDate = Ladder.Day("9-14") })));
    }

    // Where no day is written for it, an extension does not give it one.
    [Fact]
    public void An_extension_gives_no_end_where_none_is_written() => Ladder.Check(
        Watched("\"until\": \"one\", \"extend\": \"more\"", "seen == 0", "stay"),
        Ladder.Pupil("one 9-10", "9-14").Did(new CaseworkRow(Ladder.Day("9-11"), "more") { Until = Ladder.Day("9-18") }), "9-14",
        "a since 09-10 Undecided cycle 08-01; b Undecided lacks until of one", "? two: until of one");

    // Beyond the calendar nobody could say more; an event that nobody dated, or an answer, somebody could.
    [Theory]
    [InlineData("3 school days after letter", "", "Undecided", " lacks letter")]
    [InlineData("3 school days after letter", "letter 9-11", "Watching until 09-16", "")]
    [InlineData("100 school days after letter", "letter 9-11", "Watching", "")]
    [InlineData("3 school days after began", "", "Undecided", " lacks began")]
    [InlineData("3 school days after began", "began", "Watching until 09-16", "")]
    public void What_somebody_could_say_of_its_end_is_named(string until, string done, string status, string missing)
    {
        var pupil = Ladder.Pupil(done.Contains(' ', StringComparison.Ordinal) ? "one 9-10, " + done : "one 9-10", "9-14");
        pupil = done == "began" ? pupil.Answered("began", "2026-09-11", Ladder.Day("9-11")) : pupil;
        var next = status.EndsWith("16", StringComparison.Ordinal) ? " from 09-17" : "";
        var advice = Watched($"\"until\": \"{until}\"", "seen == 0", "stay").Advise(pupil.Create(), Ladder.Day("9-14"));
        Assert.Equal($"a since 09-10 {status} cycle 08-01; b {status.Split(' ')[0]}{next}{missing}",
            Shown.Position(Assert.Single(advice.Pathways)));
    }

    // Judged as of the last day, the 16th; where that is open, by the first later answer that settles it.
    [Theory]
    [InlineData("", "b Undecided from 09-17 lacks better")]
    [InlineData("better 9-10 yes", "b Open")]
    [InlineData("better 9-16 yes", "b Open")]
    [InlineData("better 9-16 no", "b Due from 09-17")]
    [InlineData("better 9-16 no, better 9-17 yes", "b Due from 09-17")]
    [InlineData("better 9-17 yes", "b Open")]
    [InlineData("better 9-17 no", "b Due from 09-17")]
    [InlineData("better 9-17 no, better 9-18 yes", "b Due from 09-17")]
    [InlineData("better 9-17 unknown, better 9-18 yes", "b Open")]
    [InlineData("fine 9-17 yes, better 9-18 no", "b Due from 09-17")]
    [InlineData("better 9-18 no, better 9-17 yes", "b Open")]
    [InlineData("better 9-30 yes", "b Open")]
    [InlineData("better 10-1 yes", "b Undecided from 09-17 lacks better")]
    public void It_is_judged_by_the_first_answer_that_settles_it(string answers, string next)
    {
        var pupil = answers.Split(", ", StringSplitOptions.RemoveEmptyEntries).Select(a => a.Split(' '))
            .Aggregate(Ladder.Pupil("one 9-10", "9-30"), (p, a) => p.Answered(a[0], a[2], Ladder.Day(a[1])));
        var position = Assert.Single(Watched("\"for\": \"5 school days\"", "better", "stay")
            .Advise(pupil.Create(), Ladder.Day("9-30")).Pathways);
        Assert.Equal(next, Shown.Position(position).Split("; ")[1]);
    }

    // Early by an answer; while that is open it is held, and after the last day the verdict alone counts.
    [Theory]
    [InlineData("", "9-14", "b Undecided from 09-11 lacks hurry")]
    [InlineData("no", "9-14", "b Watching from 09-17")]
    [InlineData("yes", "9-14", "b Due from 09-11")]
    [InlineData("yes", "9-16", "b Due from 09-11")]
    [InlineData("no", "9-17", "b Open")]
    [InlineData("yes", "9-17", "b Open")]
    public void Early_it_lets_the_next_stage_come(string hurry, string on, string next)
    {
        var pupil = Ladder.Pupil("one 9-10", on);
        pupil = hurry.Length == 0 ? pupil : pupil.Answered("hurry", hurry, Ladder.Day("9-3"));
        var position = Assert.Single(Watched("\"for\": \"5 school days\", \"early\": \"hurry\"", "seen == 0", "stay")
            .Advise(pupil.Create(), Ladder.Day(on)).Pathways);
        Assert.Equal(next, Shown.Position(position).Split("; ")[1]);
    }

    private static RuleBook Watched(string watch, string improved, string then) => Ladder.Book($$"""
        "stages": [ { "id": "a", "when": "missed >= 2", "do": [ "one" ],
            "watch": { {{watch}}, "improved": "{{improved}}", "then": "{{then}}" } },
          { "id": "b", "do": [ "two" ] } ]
        """);
}
