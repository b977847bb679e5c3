namespace AttendanceRules.Tests.Evaluation;

/// <summary>What an undecided line says, and when a certain one takes its place (S11, S29).</summary>
public sealed class UndecidedTests
{
    private static readonly RuleBook Book = Made.Book("""
        "actions": { "call": { "title": "Call", "by": "school" }, "note": { "title": "Note", "by": "school" } },
        "rules": {
          "away": { "on": "session N", "basis": "guidance", "do": [ { "action": "call", "due": "2 school days after event" } ] },
          "noted": { "when": "youngCarer", "do": [ { "action": "note", "force": "must" } ] }
        }
        """);

    private static readonly DateOnly On = new(2026, 9, 29);

    [Fact]
    public void It_says_of_which_event_it_is_how_strong_and_due_when()
    {
        var advice = Book.Advise(Made.Pupil(On, "2026-09-24 ? /").Supplied("youngCarer").Create(), On);
        var call = Assert.Single(advice.Undecided);
        Assert.Equal(("call", "session N 2026-09-24", Basis.Guidance, Force.Should), (call.Action, call.Event, call.Basis, call.Force));
        Assert.Equal(new DateOnly(2026, 9, 28), call.Due);
    }

    [Fact]
    public void Without_an_event_it_names_none()
    {
        var note = Assert.Single(Book.Advise(Made.Pupil(On).Create(), On).Undecided);
        Assert.Equal(("note", Basis.Local, Force.Must), (note.Action, note.Basis, note.Force));
        Assert.Null(note.Event);
        Assert.Null(note.Due);
    }

    [Theory]
    [InlineData("2026-09-23", true)]
    [InlineData("2026-09-24", false)]
    [InlineData("2026-09-28", false)]
    public void An_event_that_is_not_certain_is_settled_from_its_own_day_on(string called, bool isOpen)
    {
        var advice = Book.Advise(Made.Pupil(On, "2026-09-24 ? /").Supplied("youngCarer")
            .Did(DateOnly.ParseExact(called, "yyyy-MM-dd", null), "call").Create(), On);
        Assert.Empty(advice.Actions);
        Assert.Equal(isOpen, advice.Undecided.Any(u => u.Action == "call"));
    }

    [Fact]
    public void Two_events_that_are_not_certain_are_two_lines()
    {
        var advice = Book.Advise(Made.Pupil(On, "2026-09-22 ? /", "2026-09-24 / ?").Supplied("youngCarer").Create(), On);
        Assert.Equal(["session N 2026-09-22", "session N 2026-09-24"], advice.Undecided.Select(u => u.Event));
    }

    // A may is certain; the duty after a notice is not while it is open whether the pupil is looked after.
    [Theory]
    [InlineData("unknown", 1, 1)]
    [InlineData("no", 2, 0)]
    [InlineData("yes", 1, 0)]
    public void A_may_does_not_hide_a_must(string lookedAfter, int certain, int open)
    {
        var on = new DateOnly(2026, 9, 21);
        var book = Made.Book("""
            "sources": { "s": { "title": "S", "clauses": { "1": "Consider the order." } } },
            "actions": { "notice": { "title": "Notice", "by": "school" }, "order": { "title": "Order", "by": "localAuthority" } },
            "rules": {
              "may": { "when": "yearGroup >= 7", "basis": "guidance", "do": [ { "action": "order", "force": "may" } ], "sources": [ "s#1" ] },
              "must": { "on": "notice", "when": "not lookedAfter", "basis": "statutory", "do": [ "order" ], "sources": [ "s#1" ] } }
            """);
        var pupil = Made.Pupil(on).InYear(9, new(2026, 9, 2)).Has("lookedAfter", lookedAfter).Did(new(2026, 9, 11), "notice").Create();
        var advice = book.Advise(pupil, on);
        Assert.Equal(certain, advice.Actions.Count(a => a.Action == "order"));
        var held = advice.Undecided.Where(u => u.Action == "order").ToList();
        Assert.Equal(open, held.Count);
        Assert.All(held, u => Assert.Equal((Basis.Statutory, Force.Must, "notice 2026-09-11"), (u.Basis, u.Force, u.Event)));
    }
}
