using AttendanceRules.Bulk;
using AttendanceRules.Records;

namespace AttendanceRules.Tests.Bulk;

/// <summary>What rules of events come to in a screen, which finds it without advice.</summary>
public sealed class ScreenedEventTests
{
    private static readonly DateOnly Day = new(2026, 9, 18);

    // Parents are informed of each suspension; a day without a reason calls for three school days.
    private static readonly RuleBook Book = Made.Book("""
        "actions": { "suspend": { "title": "Suspend", "by": "school" }, "tell": { "title": "Tell", "by": "school" },
          "ring": { "title": "Ring", "by": "school" }, "see": { "title": "See", "by": "school" },
          "write": { "title": "Write", "by": "school" } },
        "questions": { "q": { "ask": "Q?", "of": "school", "type": "yes/no" } },
        "rules": { "told": { "on": "suspend", "do": [ "tell" ] },
          "either": { "on": "suspend", "oneOf": [ "see", "write" ] },
          "asked": { "on": "suspend", "when": "q", "do": [ "ring" ] },
          "rung": { "on": "session N", "do": [ "ring" ], "lapses": "3 school days" } }
        """);

    [Fact]
    public void An_event_calls_until_its_action_is_done()
    {
        Assert.False(Screened(p => p).Called("told"));
        Assert.True(Screened(p => p.Did(new(2026, 9, 7), "suspend")).Called("told"));
        Assert.False(Screened(p => p.Did(new(2026, 9, 7), "suspend").Did(new(2026, 9, 8), "tell")).Called("told"));
        Assert.True(Screened(p => p.Did(new(2026, 9, 7), "suspend").Did(new(2026, 9, 4), "tell")).Called("told"));
        Assert.False(Screened(p => p.Did(new(2026, 9, 21), "suspend")).Called("told"));
    }

    // What is asked beside the entry is asked of all pupils at once; what the entry says, of each entry.
    [Theory]
    [InlineData(false, false)]
    [InlineData(true, true, "2026-09-17 O O")]
    [InlineData(false, true, "2026-09-17 O O", "away")]
    public void An_event_calls_where_what_is_asked_beside_it_holds(bool isCalled, bool isSuspended, params string[] rest)
    {
        var screen = Made.Book("""
            "facts": { "missed": { "count": "sessions", "of": "unauthorised", "in": "school year" } },
            "questions": { "away": { "ask": "Away?", "of": "school", "type": "yes/no", "assume": false } },
            "actions": { "suspend": { "title": "Suspend", "by": "school" }, "tell": { "title": "Tell", "by": "school" } },
            "rules": { "told": { "on": "suspend", "when": "missed >= 2 and not away", "do": [ "tell" ] } }
            """).ScreenOn(Day);
        var pupil = Made.Pupil(Day, [.. rest.Take(1)]).Did(new(2026, 9, 7), isSuspended ? "suspend" : "tell");
        pupil = rest.Length > 1 ? pupil.Answered(rest[1], "yes") : pupil;
        Assert.Equal(isCalled, screen.Of(pupil.Create()).IsCalledFor(screen.NumberOf("told")));
    }

    // A step after the second event is of the earlier one where that is still open.
    [Fact]
    public void Of_two_events_the_one_that_is_not_done_calls()
    {
        Assert.True(Screened(p => p.Did(new(2026, 9, 7), "suspend").Did(new(2026, 9, 8), "tell").Did(new(2026, 9, 10), "suspend"))
            .Called("told"));
        Assert.False(Screened(p => p.Did(new(2026, 9, 7), "suspend").Did(new(2026, 9, 8), "tell").Did(new(2026, 9, 10), "suspend")
            .Did(new(2026, 9, 11), "tell")).Called("told"));
        Assert.True(Screened(p => p.Did(new(2026, 9, 7), "suspend").Did(new(2026, 9, 10), "suspend")).Called("told"));
    }

    // The line may be done two school days after a suspension: both entries are after the second one.
    [Theory]
    [InlineData(true, 11)]
    [InlineData(false, 11, 14)]
    public void Entries_behind_two_events_are_shared_out_among_them(bool isCalled, params int[] done)
    {
        var screen = Made.Book("""
            "actions": { "suspend": { "title": "Suspend", "by": "school" }, "tell": { "title": "Tell", "by": "school" } },
            "rules": { "told": { "on": "suspend", "do": [ { "action": "tell", "notBefore": "2 school days" } ] } }
            """).ScreenOn(Day);
        var pupil = done.Aggregate(Made.Pupil(Day).Did(new(2026, 9, 7), "suspend").Did(new(2026, 9, 8), "suspend"),
            (p, day) => p.Did(new(2026, 9, day), "tell"));
        Assert.Equal(isCalled, screen.Of(pupil.Create()).IsCalledFor(screen.NumberOf("told")));
    }

    [Fact]
    public void An_event_that_has_lapsed_calls_no_more()
    {
        Assert.True(Screened(p => p, "2026-09-15 N N").Called("rung"));
        Assert.False(Screened(p => p, "2026-09-14 N N").Called("rung"));
        Assert.True(Screened(p => p, "2026-09-08 N N", "2026-09-17 N N").Called("rung"));
    }

    [Fact]
    public void A_condition_that_is_open_leaves_its_event_open_unless_another_rule_calls_for_the_same()
    {
        var open = Screened(p => p.Did(new(2026, 9, 7), "suspend"));
        Assert.True(open.Open("asked"));
        Assert.False(open.Called("asked"));
        Assert.True(Screened(p => p.Did(new(2026, 9, 7), "suspend").Answered("q", "yes")).Called("asked"));
        var not = Screened(p => p.Did(new(2026, 9, 7), "suspend").Answered("q", "no"));
        Assert.False(not.Called("asked") || not.Open("asked"));

        // A call for another event covers nothing (S29).
        var beside = Screened(p => p.Did(new(2026, 9, 7), "suspend"), "2026-09-17 N N");
        Assert.True(beside.Open("asked"));
        Assert.True(beside.Called("rung"));
    }

    [Fact]
    public void An_event_calls_for_a_choice_until_one_of_its_lines_is_done()
    {
        Assert.True(Screened(p => p.Did(new(2026, 9, 7), "suspend")).Called("either"));
        Assert.True(Screened(p => p.Did(new(2026, 9, 7), "suspend").Did(new(2026, 9, 4), "write")).Called("either"));
        Assert.False(Screened(p => p.Did(new(2026, 9, 7), "suspend").Did(new(2026, 9, 8), "write")).Called("either"));
        Assert.False(Screened(p => p.Did(new(2026, 9, 7), "suspend").Did(new(2026, 9, 8), "see")).Called("either"));
        Assert.True(Screened(p => p.Did(new(2026, 9, 7), "suspend").Did(new(2026, 9, 8), "see").Did(new(2026, 9, 10), "suspend"))
            .Called("either"));
        Assert.False(Screened(p => p.Did(new(2026, 9, 7), "suspend").Did(new(2026, 9, 8), "see").Did(new(2026, 9, 10), "suspend")
            .Did(new(2026, 9, 11), "write")).Called("either"));
        Assert.True(Screened(p => p.WithoutCasework()).Open("either"));
    }

    [Fact]
    public void Casework_that_was_not_supplied_leaves_events_open()
    {
        var found = Screened(p => p.WithoutCasework());
        Assert.True(found.Open("told"));
        Assert.False(found.Called("told"));
    }

    private static Bits Screened(Func<PupilRecordBuilder, PupilRecordBuilder> with, params string[] lines)
    {
        var screen = Book.ScreenOn(Day);
        return new Bits(screen, screen.Of(with(Made.Pupil(Day, lines)).Create()));
    }

    private sealed record Bits(RuleScreen Screen, ScreenedPupil Found)
    {
        public bool Called(string rule) => Found.IsCalledFor(Screen.NumberOf(rule));

        public bool Open(string rule) => Found.IsUndecided(Screen.NumberOf(rule));
    }
}
