using AttendanceRules.Evaluation;
using AttendanceRules.Evaluation.Facts;
using AttendanceRules.Model.Expressions;
using AttendanceRules.Records;

namespace AttendanceRules.Tests.Evaluation;

/// <summary>While advice is made, all rules of an event share where they are asked, and what names are there is kept.</summary>
public sealed class EventPlaceTests
{
    private static readonly DateOnly Day = new(2026, 9, 30);

    private static readonly RuleBook Book = Made.Book("""
        "facts": { "sinceNote": { "count": "sessions", "of": "absence", "in": "from note" },
          "notesUpTo": { "casework": "count", "action": "note", "in": "to note" } },
        "actions": { "note": { "title": "Note", "by": "school" }, "ring": { "title": "Ring", "by": "school" } },
        "rules": { "r": { "on": "note", "when": "notesUpTo == 1 and sinceNote > 1", "do": [ "ring" ] } }
        """);

    private static readonly PupilRecord Pupil = Made.Pupil(Day, "2026-09-08 O O", "2026-09-21 O /").WithParents("A", "B")
        .Did(new(2026, 9, 7), "note").Did(new(2026, 9, 15), "note").Create();

    [Fact]
    public void Whoever_asks_in_the_same_event_asks_in_the_same_place() => While((at, entries) =>
    {
        var first = at.Inside("note", entries[0].Date, entries[0]);
        Assert.Same(first, at.Inside("note", entries[0].Date, entries[0]));
        Assert.Equal(at with { Event = new EventOccurrence("note", entries[0].Date, entries[0]) }, first);

        // Another entry, day, name or parent is another place.
        var ofParent = at with { Parent = "A" };
        EvaluationContext[] others =
        [
            at.Inside("note", entries[1].Date, entries[1]), at.Inside("note", entries[0].Date, null),
            at.Inside("note", entries[1].Date, entries[0]), at.Inside("ring", entries[0].Date, entries[0]),
            ofParent.Inside("note", entries[0].Date, entries[0]),
        ];
        Assert.All(others, o => Assert.NotEqual(first, o));
        Assert.Same(first.Event, others[^1].Event);
        Assert.Same(others[^1], ofParent.Inside("note", entries[0].Date, entries[0]));
    });

    [Fact]
    public void What_a_name_is_in_an_event_is_found_once_and_is_its_own() => While((at, entries) =>
    {
        var (missed, notes) = (Book.Book.Names.Find("sinceNote")!, Book.Book.Names.Find("notesUpTo")!);
        var (first, second) = (at.Inside("note", entries[0].Date, entries[0]), at.Inside("note", entries[1].Date, entries[1]));
        Assert.Equal(("3", "1"), (missed.At(first).InWords, notes.At(first).InWords));
        Assert.Equal(("1", "2"), (missed.At(second).InWords, notes.At(second).InWords));
        Assert.Same(missed.At(first), missed.At(first));
        Assert.True(SymbolEvaluation.HasCell(missed, first));

        // On another day, while planning or in a pathway besides, nothing is kept.
        Assert.All([first.At(Day.AddDays(-1)), first with { IsPlanning = true }, first with { Awaited = "note" }],
            other => Assert.False(SymbolEvaluation.HasCell(missed, other)));
    });

    [Fact]
    public void Outside_of_advice_nothing_is_kept()
    {
        var file = File(Pupil);
        var (at, entry) = (new EvaluationContext(file, Day), file.Casework.Entries[0]);
        var inside = at.Inside("note", entry.Date, entry);
        Assert.NotSame(inside, at.Inside("note", entry.Date, entry));
        Assert.False(SymbolEvaluation.HasCell(Book.Book.Names.Find("sinceNote")!, inside));

        // What was kept while advice was made is gone with it.
        var kept = Remembering.While(Book.Book, file, Day, at, a => a.Inside("note", entry.Date, entry));
        Remembering.While(Book.Book, file, Day, at, a =>
        {
            Assert.NotSame(kept, a.Inside("note", entry.Date, entry));
            Assert.False(SymbolEvaluation.HasCell(Book.Book.Names.Find("sinceNote")!, kept));
            return 0;
        });
    }

    // More events than there is room for are asked as before.
    [Fact]
    public void Many_events_have_their_own_values_each()
    {
        var builder = Made.Pupil(Day, "2026-09-08 O O");
        for (var n = 0; n < 60; n++)
        {
            builder = builder.Did(new DateOnly(2026, 8, 1).AddDays(n), "note");
        }

        var book = Made.Book("""
            "facts": { "notesUpTo": { "casework": "count", "action": "note", "in": "to note" } },
            "actions": { "note": { "title": "Note", "by": "school" }, "ring": { "title": "Ring", "by": "school" },
              "call": { "title": "Call", "by": "school" } },
            "rules": { "r": { "on": "note", "when": "notesUpTo == 60 or notesUpTo == 1 or notesUpTo == 49", "do": [ "ring" ] },
              "s": { "on": "note", "when": "notesUpTo == 59", "do": [ "call" ] } }
            """);
        var advice = book.Advise(builder.Create(), Day);
        Assert.Equal(["call note 2026-09-28", "ring note 2026-08-01", "ring note 2026-09-18", "ring note 2026-09-29"],
            advice.Actions.Select(a => $"{a.Action} {a.Event}").Order(StringComparer.Ordinal));
    }

    private static void While(Action<EvaluationContext, IReadOnlyList<Entry>> work)
    {
        var file = File(Pupil);
        Remembering.While(Book.Book, file, Day, 0, _ =>
        {
            work(new EvaluationContext(file, Day), file.Casework.Entries);
            return 0;
        });
    }

    private static SubjectFile File(PupilRecord pupil) => Book.Book.FileOf(pupil, Book.Book.TimeOf(pupil.Calendar), null, null);
}
