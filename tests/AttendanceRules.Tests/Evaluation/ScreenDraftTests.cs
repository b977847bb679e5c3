using AttendanceRules.Evaluation;
using AttendanceRules.Records;

namespace AttendanceRules.Tests.Evaluation;

/// <summary>
/// What rules and pathways come to before it is joined and ordered: for whoever asks only which of them have something to say.
/// </summary>
public sealed class ScreenDraftTests
{
    private static readonly DateOnly Day = new(2026, 9, 30);

    // The letter is called for by one rule and perhaps by another; the ring is held back; the meeting was arranged and has no outcome.
    [Theory]
    [InlineData(true, "record-outcome visit write", "call see", "ring")]
    [InlineData(false, "record-outcome visit write", "", "ring")]
    public void Rules_pathways_what_is_held_back_and_what_was_arranged_are_in_it(bool isOpen, string actions, string open, string withheld)
    {
        var book = Made.Book("""
            "questions": { "q": { "ask": "Q?", "of": "school", "type": "yes/no" } },
            "actions": { "write": { "title": "Write", "by": "school" }, "visit": { "title": "Visit", "by": "school" },
              "ring": { "title": "Ring", "by": "school" }, "see": { "title": "See", "by": "school" },
              "call": { "title": "Call", "by": "school" }, "meet": { "title": "Meet", "by": "school" } },
            "rules": { "a": { "when": "q", "do": [ "write" ] }, "b": { "when": "q", "do": [ "see" ] }, "c": { "do": [ "write" ] },
              "d": { "do": [ "ring" ] }, "e": { "when": "q", "do": [ "call" ] }, "w": { "withhold": "ring", "because": "x" } },
            "pathways": { "p": { "title": "P", "stages": [ { "id": "s", "do": [ "visit" ] } ] } }
            """).Book;
        var pupil = Made.Pupil(Day).Did(new CaseworkRow(new(2026, 9, 7), "meet") { Due = new(2026, 9, 14) });
        pupil = isOpen ? pupil : pupil.Answered("q", "no", new(2026, 9, 7));
        var record = pupil.Create();
        var draft = new Advisor(book, book.FileOf(record, book.TimeOf(record.Calendar), null, null), Day).Screen();
        Assert.Equal(actions, Names(draft.Actions.Select(a => a.Action)));
        Assert.Equal(open, Names(draft.Undecided.Select(u => u.Action)));
        Assert.Equal(withheld, Names(draft.Withheld.Select(w => w.Action)));
        Assert.Empty(draft.Notices);
        draft.GiveBack();
    }

    // By law it must be done: what should be done by another rule is not all that the open one could say.
    [Fact]
    public void What_is_open_and_stronger_than_what_is_certain_stays()
    {
        var book = Made.Book("""
            "sources": { "s": { "title": "S", "from": "2026-08-01", "clauses": { "1": "One." } } },
            "questions": { "q": { "ask": "Q?", "of": "school", "type": "yes/no" } },
            "actions": { "write": { "title": "Write", "by": "school" } },
            "rules": { "a": { "when": "q", "basis": "statutory", "sources": [ "s#1" ], "do": [ "write" ] }, "c": { "do": [ "write" ] } }
            """).Book;
        var record = Made.Pupil(Day).Create();
        var draft = new Advisor(book, book.FileOf(record, book.TimeOf(record.Calendar), null, null), Day).Screen();
        Assert.Equal(("a", "c"), (Assert.Single(draft.Undecided).Rules[0], Assert.Single(draft.Actions).Rules[0]));
        draft.GiveBack();
    }

    private static string Names(IEnumerable<string> names) => string.Join(' ', names.Order(StringComparer.Ordinal));
}
