using AttendanceRules.Advice;
using AttendanceRules.Bulk;
using AttendanceRules.Records;

namespace AttendanceRules.Tests.Bulk;

/// <summary>
/// What rules come to in a screen that lack something, of whose pupil nothing has to be advised for it, and of pupils who have left.
/// </summary>
public sealed class ScreenedNeedTests
{
    private static readonly DateOnly Day = new(2026, 9, 18);

    // Whether the place is known is answered by finding it; nobody supplies what the school thinks.
    private static readonly RuleBook Book = Made.Book("""
        "questions": { "known": { "ask": "Known?", "of": "school", "type": "yes/no" },
          "thought": { "ask": "Thought?", "of": "school", "type": "yes/no" },
          "deep": { "ask": "Deep?", "of": "school", "type": "yes/no", "when": "q" },
          "stop": { "ask": "Stop?", "of": "school", "type": "yes/no" }, "q": { "ask": "Q?", "of": "school", "type": "yes/no" } },
        "actions": { "go": { "title": "Go", "by": "school" }, "find": { "title": "Find", "by": "school", "supplies": "known" },
          "look": { "title": "Look", "by": "school", "supplies": "known" }, "say": { "title": "Say", "by": "school" },
          "dig": { "title": "Dig", "by": "school" }, "see": { "title": "See", "by": "school" },
          "ring": { "title": "Ring", "by": "school" }, "learn": { "title": "Learn", "by": "school", "supplies": "q" } },
        "rules": { "lacks": { "needs": [ "known" ], "do": [ "go" ] },
          "quiet": { "needs": [ "thought" ], "do": [ "say" ] },
          "open": { "when": "q", "needs": [ "known" ], "do": [ "see" ] },
          "deeper": { "when": "stop", "needs": [ "deep" ], "do": [ "dig" ] },
          "also": { "when": "q", "do": [ "look" ] },
          "each": { "on": "ring", "needs": [ "known" ], "do": [ "say" ] },
          "holds": { "withhold": "find", "when": "stop", "because": "It is enough." },
          "holds-too": { "withhold": "look", "when": "stop", "because": "It is enough." } }
        """);

    [Fact]
    public void A_question_that_is_not_answered_blocks_the_rule_and_calls_for_what_supplies_it()
    {
        var found = Screened(p => p.Answered("stop", "no"));
        Assert.True(found.Blocked("lacks"));
        Assert.True(found.Called("lacks"));
        Assert.False(found.Open("lacks"));
    }

    [Fact]
    public void An_answer_no_blocks_it_and_an_answer_yes_calls_for_it()
    {
        var no = Screened(p => p.Answered("stop", "no").Answered("known", "no"));
        Assert.True(no.Blocked("lacks") && no.Called("lacks"));
        var yes = Screened(p => p.Answered("stop", "no").Answered("known", "yes"));
        Assert.True(yes.Called("lacks"));
        Assert.False(yes.Blocked("lacks"));
        var done = Screened(p => p.Answered("stop", "no").Did(new(2026, 9, 7), "find"));
        Assert.True(done.Called("lacks"));
        Assert.False(done.Blocked("lacks"));
    }

    [Fact]
    public void What_nobody_supplies_blocks_it_and_calls_for_nothing()
    {
        var found = Screened(p => p.Answered("stop", "no"));
        Assert.True(found.Blocked("quiet"));
        Assert.False(found.Called("quiet") || found.Open("quiet"));
    }

    [Fact]
    public void A_line_that_is_done_is_not_blocked()
    {
        var found = Screened(p => p.Answered("stop", "no").Did(new(2026, 9, 7), "go"));
        Assert.False(found.Blocked("lacks") || found.Called("lacks") || found.Open("lacks"));
    }

    [Fact]
    public void A_rule_that_is_open_is_not_blocked()
    {
        var found = Screened(p => p.Answered("stop", "no"));
        Assert.True(found.Open("open"));
        Assert.False(found.Blocked("open") || found.Called("open"));
    }

    // What one rule calls for because it lacks something is certain: another that may call for it says nothing more (S29).
    [Fact]
    public void What_supplies_a_need_covers_what_is_open_of_the_same_action()
    {
        Assert.False(Screened(p => p.Answered("stop", "no")).Open("also"));
        Assert.True(Screened(p => p.Answered("stop", "no").Answered("known", "yes")).Open("also"));
    }

    [Fact]
    public void What_supplies_a_need_may_be_held_back()
    {
        var held = Screened(p => p.Answered("stop", "yes"));
        Assert.True(held.Blocked("lacks") && held.Held("holds") && held.Held("holds-too"));
        Assert.False(held.Called("lacks"));
        var open = Screened(p => p);
        Assert.True(open.Blocked("lacks") && open.Open("holds"));
        Assert.False(open.Called("lacks") || open.Held("holds"));
    }

    [Fact]
    public void Each_event_of_a_rule_that_lacks_something_is_blocked()
    {
        Assert.False(Screened(p => p.Answered("stop", "no")).Blocked("each"));
        var found = Screened(p => p.Answered("stop", "no").Did(new(2026, 9, 7), "ring").Did(new(2026, 9, 9), "ring"));
        Assert.True(found.Blocked("each") && found.Called("each"));
        Assert.False(Screened(p => p.Answered("stop", "no").Did(new(2026, 9, 7), "ring").Did(new(2026, 9, 8), "say")).Blocked("each"));
    }

    // Where it is open whether a question is asked, what that rests on is missing too, and what supplies it is called for.
    [Fact]
    public void A_question_of_which_it_is_open_whether_it_is_asked_blocks_its_rule()
    {
        var open = Screened(p => p.Answered("stop", "yes"));
        Assert.True(open.Blocked("deeper") && open.Called("deeper"));
        var asked = Screened(p => p.Answered("stop", "yes").Answered("q", "yes"));
        Assert.True(asked.Blocked("deeper"));
        Assert.False(asked.Called("deeper"));
        var yes = Screened(p => p.Answered("stop", "yes").Answered("q", "yes").Answered("deep", "yes"));
        Assert.True(yes.Called("deeper"));
        Assert.False(yes.Blocked("deeper"));
    }

    [Theory]
    [InlineData("stop")]
    [InlineData("known", "stop")]
    [InlineData("q", "stop")]
    public void Of_what_a_rule_lacks_nothing_is_made(params string[] refused)
    {
        var pupil = Made.Pupil(Day).Did(new(2026, 9, 7), "ring");
        foreach (var question in refused)
        {
            pupil.Answered(question, "no");
        }

        Assert.Equal(0, BytesOf(Book, pupil.Create()));
    }

    // No duty of a school begins after the pupil has left, but those of leaving.
    [Fact]
    public void Of_a_pupil_who_has_left_only_what_began_before_is_called_for()
    {
        var book = Made.Book("""
            "actions": { "suspend": { "title": "Suspend", "by": "school" }, "tell": { "title": "Tell", "by": "school" },
              "file": { "title": "File", "by": "school" } },
            "rules": { "told": { "on": "suspend", "do": [ "tell" ] }, "filed": { "on": "left", "do": [ "file" ] } }
            """);
        PupilRecordBuilder Left(int day) => Made.Pupil(Day).OnRoll(null, new(2026, 9, 10)).Did(new(2026, 9, day), "suspend");
        var (before, on, after) = (Screened(book, Left(9).Create()), Screened(book, Left(10).Create()), Screened(book, Left(11).Create()));
        Assert.True(before.Called("told") && before.Called("filed"));
        Assert.True(on.Called("told") && on.Called("filed"));
        Assert.False(after.Called("told"));
        Assert.True(after.Called("filed"));
        Assert.Equal(0, BytesOf(book, Left(9).Create()));
        Assert.False(Screened(book, Made.Pupil(Day).Create()).Called("filed"));
        Assert.False(Screened(book, Made.Pupil(Day).OnRoll(null, Day.AddDays(1)).Create()).Called("filed"));
        Assert.True(Screened(book, Made.Pupil(Day).OnRoll(null, Day).Create()).Called("filed"));
    }

    private static Bits Screened(Func<PupilRecordBuilder, PupilRecordBuilder> with) =>
        Screened(Book, with(Made.Pupil(Day)).Create());

    private static Bits Screened(RuleBook book, PupilRecord pupil)
    {
        var screen = book.ScreenOn(Day);
        var found = screen.Of(pupil);
        var advice = book.Advise(pupil, Day, new AdviceOptions { AcceptRecordProblems = true });
        Assert.Empty(RuleScreenTests.Differences(screen, advice, found));
        return new Bits(screen, found);
    }

    // Once all that is used again is made.
    private static long BytesOf(RuleBook book, PupilRecord pupil)
    {
        var screen = book.ScreenOn(Day);
        var numbers = screen.Rules.Select((id, n) => (id, n)).ToDictionary(r => r.id, r => r.n, StringComparer.Ordinal);
        var block = new ScreenBlock(ScreenPlan.Of(book.Book, Day, numbers));
        var file = book.Book.FileOf(pupil, book.Book.TimeOf(pupil.Calendar), null, null);
        var (found, before) = (new ScreenedPupil(screen.Rules.Count), 0L);
        for (var i = 0; i < 8; i++)
        {
            before = GC.GetAllocatedBytesForCurrentThread();
            found.Clear();
            block.Add(file, found);
            block.Screen();
        }

        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private sealed record Bits(RuleScreen Screen, ScreenedPupil Found)
    {
        public bool Called(string rule) => Found.IsCalledFor(Screen.NumberOf(rule));

        public bool Open(string rule) => Found.IsUndecided(Screen.NumberOf(rule));

        public bool Blocked(string rule) => Found.IsBlocked(Screen.NumberOf(rule));

        public bool Held(string rule) => Found.IsWithheld(Screen.NumberOf(rule));
    }
}
