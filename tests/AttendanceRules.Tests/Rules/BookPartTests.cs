using AttendanceRules.Calendar;
using AttendanceRules.Model;
using AttendanceRules.Records;
using AttendanceRules.Tests.Facts;

namespace AttendanceRules.Tests.Rules;

/// <summary>Parts of a book: groups that include several, values of actions, records that are read into the room of those before.</summary>
public sealed class BookPartTests
{
    private static readonly Book Book = Made.Book("""
        "sources": { "plain": { "title": "Plain", "publisher": "P", "clauses": { "1": "One." } },
          "dated": { "title": "Dated", "publisher": "P", "date": "2026-09-10", "from": "2026-09-10", "clauses": { "1": "One." } } },
        "questions": { "room": { "ask": "Room?", "of": "school", "type": "yes/no", "per": "school" },
          "told": { "ask": "Told?", "of": "school", "type": "yes/no" } },
        "facts": { "missed": { "count": "sessions", "of": "absence", "in": "school year" },
          "inCycle": { "casework": "count", "action": "letter", "for": "cycle" },
          "about": { "casework": "count", "action": "letter", "for": "school year" },
          "letters": { "casework": "count", "action": "letter", "in": "ever" } },
        "groups": { "one": { "title": "One", "when": "told" }, "two": { "title": "Two", "when": "told" },
          "both": { "title": "Both", "when": "missed >= 1", "includes": { "one": [ "school" ], "two": [ "governance" ] } },
          "ofSchool": { "title": "Of the school", "when": "school.room and letters >= 1" },
          "mixed": { "title": "Mixed", "when": "missed >= 1 and letters >= 1" } },
        "actions": { "letter": { "title": "Letter", "by": "school", "values": { "amount": "money" } },
          "visit": { "title": "Visit", "by": "school", "values": { "amount": "money", "paid": "date" } },
          "act": { "title": "Act", "by": "school" },
          "bare": { "title": "Bare", "by": "school", "is": [ "act" ] },
          "mixedKind": { "title": "Mixed kind", "by": "school", "is": [ "act", "letter", "visit" ], "values": { "own": "date" } } },
        "rules": { "plain": { "when": "missed >= 1", "do": [ "act" ], "sources": [ "plain#1", "dated#1" ] } },
        "pathways": { "p": { "title": "P", "cycle": "school year", "stages": [ { "id": "s", "title": "S",
          "when": "inCycle >= 1", "do": [ "act" ] } ] } }
        """).Book;

    // Each for a stakeholder of its own; the first of its holders is the group itself.
    [Theory]
    [InlineData("one", "school", "one both")]
    [InlineData("one", "governance", "one")]
    [InlineData("two", "school", "two")]
    [InlineData("two", "governance", "two both")]
    [InlineData("both", "school", "both")]
    public void A_group_that_includes_several_holds_for_each(string group, string cell, string expected) =>
        Assert.Equal(expected, string.Join(' ', Book.GateOf(group, cell).Holders.Select(h => h.Name)));

    [Fact]
    public void A_group_is_of_the_school_where_all_its_names_are()
    {
        Assert.Equal((true, false), (Book.GateOf("ofSchool", null).IsOfSchool, Book.GateOf("mixed", null).IsOfSchool));
        Assert.Equal((false, false), (Book.GateOf("ofSchool", null).IsOfEverybody, Book.GateOf("mixed", null).IsOfEverybody));
    }

    // Its own first, then those of what it is, each name once.
    [Fact]
    public void An_action_records_its_values_and_those_of_what_it_is()
    {
        Assert.Equal(["own", "amount", "paid"], Book.ValuesOf(Book.Actions["mixedKind"]).Keys);
        Assert.Same(Book.Actions["bare"].Values, Book.ValuesOf(Book.Actions["bare"]));
        Assert.Equal(["about"], Book.On(new(2026, 9, 20)).Casework.Select(f => f.Name)); // a cycle has its own
    }

    // A document without a first day is cited from the beginning, and one that nobody declares too.
    [Fact]
    public void A_source_is_cited_from_the_first_day_of_its_document()
    {
        string[] cited = ["plain#1", "dated#1", "nowhere#1"];
        Assert.Equal(["plain#1", "nowhere#1"], Book.Cited(cited, new(2026, 9, 9)));
        Assert.Same(cited, Book.Cited(cited, new(2026, 9, 10)));
        Assert.Same(cited, Book.Cited(cited, new(2026, 9, 11)));
        string[] plain = ["plain#1", "nowhere#1"];
        Assert.Same(plain, Book.Cited(plain, DateOnly.MinValue));
    }

    // For one pupil after another of the same days, known on the same day; else a room of its own.
    [Fact]
    public void A_room_is_used_again_for_the_same_days()
    {
        SchoolCalendar other = new([new Term(new(2026, 9, 2), new(2026, 12, 18), [])]);
        var room = Book.RoomAgain(null, Made.Autumn, null);
        Assert.Same(Book.TimeOf(Made.Autumn), room.File.Time);
        Assert.Same(room, Book.RoomAgain(room, Made.Autumn, null));
        Assert.NotSame(room, Book.RoomAgain(room, other, null));
        Assert.NotSame(room, Book.RoomAgain(room, Made.Autumn, Asked.Day("09-09")));
        var known = Book.RoomAgain(room, Made.Autumn, Asked.Day("09-09"));
        Assert.Equal(Asked.Day("09-09"), known.File.KnownOn);
        Assert.Same(known, Book.RoomAgain(known, Made.Autumn, Asked.Day("09-09")));
        Assert.NotSame(known, Book.RoomAgain(known, Made.Autumn, Asked.Day("09-10")));
        Assert.NotSame(known, Book.RoomAgain(known, Made.Autumn, null));
    }

    // No rows were supplied, none are there, or one; and whether what was not supplied is taken as none.
    [Theory]
    [InlineData(null, false, false, false)]
    [InlineData(null, true, true, true)]
    [InlineData(0, false, true, false)]
    [InlineData(0, true, true, false)]
    [InlineData(1, false, true, false)]
    [InlineData(1, true, true, false)]
    public void Records_in_a_room_are_laid_out_with_their_casework(int? count, bool assumesNothing, bool isTaken, bool isAssumed)
    {
        var room = Book.RoomAgain(null, Made.Autumn, null);
        room.BeginMarks().End();
        var rows = count is null ? null : CaseRows.Lend();
        for (var i = 0; i < count; i++)
        {
            rows!.Add(new CaseworkRow(Asked.Day("09-08"), "letter"));
        }

        room.End(rows);
        var file = Book.FileOf(room, null, assumesNothing);
        Assert.Same(room.File, file);
        Assert.Equal((isTaken, isAssumed, count ?? 0), (file.Casework.IsSupplied, file.AssumesNothingDone,
            file.Casework.Of("letter").Count));
        Assert.Equal([""], file.Parents);
    }

    // Of a school too; and what one subject after another is laid out in stays the same.
    [Fact]
    public void Casework_is_laid_out_in_the_same_place()
    {
        SchoolRecord School(IReadOnlyList<CaseworkRow>? rows) => new("S", Made.Autumn, [], rows);
        CaseworkRow[] one = [new CaseworkRow(Asked.Day("09-08"), "letter")];
        foreach (var assumesNothing in new[] { false, true })
        {
            Assert.Single(Book.FileOf(School(one), null, assumesNothing).Casework.Of("letter"));
            Assert.Empty(Book.FileOf(School([]), null, assumesNothing).Casework.Of("letter"));
        }

        var time = Book.TimeOf(Made.Autumn);
        PupilRecord Pupil(params string[] days) =>
            days.Aggregate(Asked.Pupil("09-10"), (p, d) => p.Did(Asked.Day(d), "letter")).Create();
        var file = Book.FileAgain(null, Pupil("09-08"), time, null, null, false);
        var first = Book.FileAgain(file, Pupil("09-03", "09-04"), time, null, null, false).Casework;
        Assert.Equal(2, first.Of("letter").Count);
        var second = Book.FileAgain(file, Pupil("09-03"), time, null, null, false).Casework;
        Assert.Same(first, second);
        Assert.Equal([Asked.Day("09-03")], second.Of("letter").Select(e => e.Date));
    }
}
