using AttendanceRules.Calendar;
using AttendanceRules.Model;
using AttendanceRules.Model.Expressions;
using AttendanceRules.Records;
using AttendanceRules.Tests.Facts;

namespace AttendanceRules.Tests.Rules;

/// <summary>
/// What a book finds: what counts on a date, editions, citations, suppliers, groups, records laid out, and what each name reads.
/// </summary>
public sealed class BookTests
{
    private static readonly Book Book = Made.Book("""
        "sources": { "old": { "title": "Old", "publisher": "P", "clauses": { "1": "One." } },
          "new": { "title": "New", "publisher": "P", "date": "2026-09-10", "from": "2026-09-10",
            "clauses": { "1": "One.", "2": "Two." } } },
        "questions": { "told": { "ask": "Told?", "of": "school", "type": "yes/no" },
          "asked": { "ask": "Asked?", "of": "school", "type": "yes/no", "when": "told and missed >= 1" },
          "held": { "ask": "Held?", "of": "school", "type": "yes/no", "holds": "since letter" },
          "day": { "ask": "Which day?", "of": "school", "type": "date" } },
        "characteristics": { "ill": { "title": "Ill", "type": "yes/no" } },
        "thresholds": { "limit": { "title": "Limit", "unit": "sessions", "values": [ { "from": "2026-08-01", "value": 3 } ] } },
        "facts": { "missed": { "count": "sessions", "of": "absence", "in": "school year" },
          "covered": { "count": "sessions", "of": "absence", "in": "school year", "notCoveredBy": "letter" },
          "sinceLetter": { "count": "sessions", "of": "absence", "in": "since letter" },
          "sinceDay": { "count": "sessions", "of": "absence", "in": "since day" },
          "cycle": { "count": "sessions", "of": "absence", "in": "cycle" },
          "run": { "run": "school days", "of": "absence", "in": "school year", "which": "latest", "brokenBy": [ "letter" ] },
          "letters": { "casework": "count", "action": "letter", "in": "ever" },
          "waited": { "elapsed": "school days", "since": "day" },
          "recent": { "date": "last 3 sessions" }, "inTerm": { "date": "this term" },
          "else": { "date": "since letter else last 3 sessions" },
          "both": { "is": "missed >= limit and told" }, "own": { "is": "ill" }, "pupils": { "count": "pupils", "of": "own" },
          "gap": { "gap": "attendance", "in": "school year", "by": [ "ill" ] },
          "word": { "band": "missed", "rows": { "some": ">= 1" } },
          "whole": { "band": "missed", "rows": { "some": ">= 1" }, "else": "no" } },
        "groups": { "all": { "title": "All" }, "some": { "title": "Some", "when": "missed >= 1", "includes": { "all": [ "school" ] } },
          "later": { "title": "Later", "when": "missed >= 2", "from": "2026-09-15" } },
        "actions": { "letter": { "title": "Letter", "by": "school", "supplies": "told", "values": { "amount": "money" } },
          "visit": { "title": "Visit", "by": "school", "supplies": "told", "is": [ "letter" ] },
          "act": { "title": "Act", "by": "school" } },
        "rules": { "plain": { "when": "missed >= 1", "do": [ "act" ], "sources": [ "old#1", "new#2" ] },
          "dated": { "from": "2026-09-10", "to": "2026-09-20", "do": [ "act" ] },
          "left": { "to": "2026-09-20", "on": "left", "do": [ "act" ] },
          "sent": { "to": "2026-09-20", "on": "letter", "do": [ "act" ] },
          "edited": [ { "to": "2026-09-20", "on": "left", "when": "missed >= 1", "do": [ "act" ] },
            { "from": "2026-09-21", "on": "left", "when": "missed >= 2", "do": [ "act" ] } ],
          "none": { "withhold": "act", "when": "told", "because": "Told." },
          "school": { "of": "school", "when": "letters >= 1", "do": [ "act" ] } }
        """).Book;

    [Theory]
    [InlineData("2026-09-09", "edited@08-01 left@08-01 plain@08-01 sent@08-01")]
    [InlineData("2026-09-10", "dated@09-10 edited@08-01 left@08-01 plain@08-01 sent@08-01")]
    [InlineData("2026-09-20", "dated@09-10 edited@08-01 left@08-01 plain@08-01 sent@08-01")]
    [InlineData("2026-09-21", "edited@08-01 edited@09-21 plain@08-01 sent@08-01")] // what an entry began goes on, and what is succeeded
    [InlineData("2026-07-31", "")]
    public void On_a_date_those_rules_count_that_may_call(string on, string expected)
    {
        var inForce = Book.On(DateOnly.Parse(on, System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(expected, string.Join(' ', inForce.OfPupils.Select(r => FormattableString.Invariant($"{r.Id}@{r.From:MM-dd}"))
            .Order(StringComparer.Ordinal)));
        Assert.Equal(expected.Length > 0 ? ["school"] : [], inForce.OfSchool.Select(r => r.Id));
        Assert.Equal(expected.Length > 0 ? ["none"] : [], inForce.Withholding.Select(r => r.Id));
        Assert.Same(inForce, Book.On(DateOnly.Parse(on, System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Theory]
    [InlineData("2026-09-14", "some")]
    [InlineData("2026-09-15", "later some")]
    public void On_a_date_those_groups_count_that_not_everybody_is_in(string on, string expected)
    {
        var inForce = Book.On(DateOnly.Parse(on, System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(expected, string.Join(' ', inForce.Groups.Select(g => g.Name).Order(StringComparer.Ordinal)));
        Assert.Equal(["word"], inForce.Bands.Select(b => b.Name)); // of the other each number has a row
        Assert.Empty(inForce.Casework); // none looks at the dates a step is about
    }

    // What is kept of many dates is bounded, and what is kept is what would be found.
    [Fact]
    public void More_dates_than_are_kept_can_be_asked_about()
    {
        var book = Made.Book(""" "actions": { "act": { "title": "Act", "by": "school" } }, "rules": { "r": { "do": [ "act" ] } } """).Book;
        DateOnly first = new(2026, 9, 1);
        var kept = book.On(first);
        Assert.All(Enumerable.Range(1, 399), i => Assert.Single(book.On(first.AddDays(i)).OfPupils));
        Assert.Same(kept, book.On(first));
        Assert.Single(book.On(first.AddDays(400)).OfPupils);
        Assert.NotSame(kept, book.On(first));
    }

    [Fact]
    public void Editions_citations_and_suppliers_are_found()
    {
        Assert.Equal([new DateOnly(2026, 8, 1), new(2026, 9, 21)], Book.EditionsOf("edited").Select(r => r.From));
        Assert.Same(Book.EditionsOf("edited"), Book.EditionsOf("edited"));
        Assert.Empty(Book.EditionsOf("nothing"));
        string[] cited = ["old#1", "new#2", "nowhere"];
        Assert.Equal(["old#1", "nowhere"], Book.Cited(cited, new(2026, 9, 9)));
        Assert.Same(cited, Book.Cited(cited, new(2026, 9, 10)));
        Assert.Equal(["letter", "visit"], Book.SuppliersOf("told").Select(a => a.Id).Order(StringComparer.Ordinal));
        Assert.Same(Book.SuppliersOf("told"), Book.SuppliersOf("told"));
        Assert.Empty(Book.SuppliersOf("asked"));
        Assert.Equal(["amount"], Book.ValuesOf(Book.Actions["visit"]).Keys); // it is a letter too
        Assert.Same(Book.Actions["letter"].Values, Book.ValuesOf(Book.Actions["letter"]));
        Assert.Empty(Book.ValuesOf(Book.Actions["act"]));

        // On a day of an earlier edition its condition, on later days that of the later one, and before both none.
        var editions = Book.EditionsOf("edited");
        var dated = Assert.IsType<DatedExpression>(Book.ConditionOf(editions[1], editions));
        Assert.Equal([null, editions[0].When, editions[0].When, editions[1].When, editions[1].When],
            new[] { new DateOnly(2026, 7, 31), new(2026, 8, 1), new(2026, 9, 20), new(2026, 9, 21), new(2027, 9, 1) }.Select(dated.On));
        Assert.Same(dated, Book.ConditionOf(editions[1], editions));
        Assert.Equal(2, dated.Editions.Count);
    }

    [Fact]
    public void A_group_holds_for_itself_and_for_those_that_include_it()
    {
        var gate = Book.GateOf("all", "school");
        Assert.Equal(["all", "some"], gate.Holders.Select(h => h.Name));
        Assert.Equal(("All", false, false), (gate.Title, gate.IsOfEverybody, gate.IsOfSchool));
        Assert.Same(gate, Book.GateOf("all", "school"));
        Assert.Equal(["all"], Book.GateOf("all", "governance").Holders.Select(h => h.Name));
        Assert.Equal((true, true), (Book.GateOf("all", null).IsOfEverybody, Book.GateOf("all", null).IsOfSchool));
        Assert.Equal(["some"], Book.GateOf("some", "school").Holders.Select(h => h.Name));
        Assert.Equal(["missed"], Book.GateOf("some", null).When.Names.Select(n => n.Name));
        Assert.Equal(["some"], Book.GateOf("some", null).IsIn.Names.Select(n => n.Name));
    }

    [Fact]
    public void A_book_of_some_rules_has_those_that_withhold_too()
    {
        var held = Book.Holding([Book.Rules.Single(r => r.Id == "plain")], []);
        Assert.Equal(["none", "plain"], held.Rules.Select(r => r.Id));
        Assert.Empty(held.Groups);
        Assert.Empty(held.Pathways);
        Assert.Equal(Book.Groups, Book.Holding([], [], Book.Groups).Groups);
    }

    [Theory]
    [InlineData(false, false, false, false)]
    [InlineData(true, false, true, true)]
    [InlineData(true, true, true, false)]
    [InlineData(false, true, true, false)]
    public void Casework_that_was_not_supplied_may_be_taken_as_none(bool assumesNothing, bool isSupplied, bool isTaken, bool isAssumed)
    {
        PupilRecord Pupil(bool supplied) => (supplied ? Asked.Pupil("09-10").Did(Asked.Day("09-08"), "letter")
            : Asked.Pupil("09-10").WithoutCasework()).Create();
        var (pupil, time) = (Pupil(isSupplied), Book.TimeOf(Made.Autumn));
        var other = Book.FileOf(Pupil(!isSupplied), time, null, null, isUsedAgain: true);
        SubjectFile[] files = [Book.FileOf(pupil, time, null, null, assumesNothing),
            Book.FileAgain(null, pupil, time, null, null, assumesNothing), Book.FileAgain(other, pupil, time, null, null, assumesNothing)];
        foreach (var file in files)
        {
            Assert.Equal((isTaken, isAssumed, isSupplied ? 1 : 0), (file.Casework.IsSupplied, file.AssumesNothingDone,
                file.Casework.Of("letter").Count));
        }

        Assert.Same(other, files[2]);
        var school = Book.FileOf(new SchoolRecord("S", Made.Autumn, [pupil], isSupplied ? [new CaseworkRow(Asked.Day("09-08"), "letter")]
            : null), null, assumesNothing);
        Assert.Equal((isTaken, isAssumed), (school.Casework.IsSupplied, school.AssumesNothingDone));
        Assert.Equal((isTaken, isAssumed, true), (school.Pupils[0].Casework.IsSupplied, school.Pupils[0].AssumesNothingDone,
            school.Pupils[0].IsKept));
        Assert.Same(school, school.Pupils[0].School);
    }

    // Records laid out for one pupil after another: what the next one has, and none of the one before.
    [Fact]
    public void Records_are_laid_out_again_for_a_pupil_of_the_same_days()
    {
        var time = Book.TimeOf(Made.Autumn);
        var first = Asked.Pupil("09-10", "09-08 O").WithParents("B", "A").Answered("told", "yes", Asked.Day("09-02")).Create();
        var file = Book.FileAgain(null, first, time, null, null, false);
        Assert.Equal(["A", "B"], file.Parents);
        var parents = file.Parents;
        Assert.Same(file, Book.FileAgain(file, Asked.Pupil("09-10").WithParents("A", "B").Create(), time, null, null, false));
        Assert.Same(parents, file.Parents); // the same ids share their list
        Assert.Empty(file.Answers);
        Assert.Equal(0, file.Register.CountsOf(new SessionFilter("absence", Book.Codes.BitsOf("absence"), [])).Sure(0, 20));
        foreach (var ids in new[] { "A C", "A", "C B A", "", "A" })
        {
            var next = ids.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            Book.FileAgain(file, Asked.Pupil("09-10").WithParents(next).Create(), time, null, null, false);
            Assert.Equal(next.Length == 0 ? [""] : next.Order(StringComparer.Ordinal), file.Parents);
        }

        Assert.NotSame(file, Book.FileAgain(file, first, time, Asked.Day("09-09"), null, false));
        Assert.NotSame(file, Book.FileAgain(file, first, new SchoolTime(Made.Autumn, Book.Week, Book.BankHolidays, Book.YearStart), null,
            null, false));
    }

    [Fact]
    public void After_a_change_what_did_not_change_stays_laid_out()
    {
        var time = Book.TimeOf(Made.Autumn);
        var pupil = Asked.Pupil("09-10", "09-08 O").Did(Asked.Day("09-08"), "letter").Create();
        var before = Book.FileOf(pupil, time, null, null);
        var other = Asked.Pupil("09-10").Did(Asked.Day("09-08"), "letter").Did(Asked.Day("09-09"), "letter").Create();
        var same = Book.FileOf(before, pupil);
        Assert.Same(before.Register, same.Register);
        Assert.Same(before.Casework, same.Casework);
        var changed = Book.FileOf(before, other);
        Assert.NotSame(before.Register, changed.Register);
        Assert.Equal((2, 1), (changed.Casework.Of("letter").Count, before.Casework.Of("letter").Count));
    }

    // What changes a name's value: the place where it is asked, and what is recorded.
    [Theory]
    [InlineData("missed", "Marks")]
    [InlineData("covered", "Parent, Marks, Entries")]
    [InlineData("sinceLetter", "Event, Awaited, Parent, Marks, Entries")]
    [InlineData("sinceDay", "Awaited, Answers, Parent, Marks, Entries, Given")]
    [InlineData("cycle", "Frame, Marks")]
    [InlineData("run", "Event, Awaited, Parent, Marks, Entries")]
    [InlineData("letters", "Parent, Entries")]
    [InlineData("told", "Answers, Parent, Entries, Given")]
    [InlineData("asked", "Answers, Parent, Marks, Entries, Given")]
    [InlineData("held", "Event, Awaited, Answers, Parent, Entries, Given")]
    [InlineData("waited", "Awaited, Answers, Parent, Entries, Given")]
    [InlineData("recent", "Marks")]
    [InlineData("inTerm", "None")]
    [InlineData("else", "Event, Awaited, Parent, Marks, Entries")]
    [InlineData("both", "Answers, Parent, Marks, Entries, Given")]
    [InlineData("own", "None")]
    [InlineData("ill", "None")]
    [InlineData("limit", "None")]
    [InlineData("pupils", "Marks, Entries, Given")]
    [InlineData("gap", "Marks, Entries, Given")]
    [InlineData("word", "Marks")]
    [InlineData("some", "Marks")]
    public void A_name_reads_what_it_is_made_of(string name, string expected)
    {
        var (symbol, numbering) = (Book.Names.Find(name)!, Book.Names.Numbering);
        Assert.Equal(expected, symbol.RestsOn.ToString());
        Assert.Equal(symbol.RestsOn, numbering.RestsOn[symbol.Number]);
        Assert.Equal((symbol.RestsOn & SymbolReads.Parent) == SymbolReads.None, symbol.Number < numbering.Shared);
    }

    [Fact]
    public void Each_name_that_is_kept_has_a_number_of_its_own()
    {
        var numbering = Book.Names.Numbering;
        Assert.Equal(numbering.Count, Enumerable.Range(0, numbering.Count).Count(n => Book.Names.Known.Any(k =>
            Book.Names.Find(k)!.Number == n)));
    }

    [Fact]
    public void A_code_has_the_classes_of_its_edition()
    {
        var table = new CodeTable();
        Assert.All(Enumerable.Range(0, 64), i => Assert.True(table.AddClass($"c{i}")));
        Assert.False(table.AddClass("one too many"));
        Assert.Equal((1UL, 2UL, 1UL << 63, 0UL), (table.BitsOf("c0"), table.BitsOf("c1"), table.BitsOf("c63"), table.BitsOf("c64")));
        table.Include("possible", 3);
        table.Include("noMark", 4);
        Assert.Equal((3UL, 4UL), (table.Possible, table.NoMark));
        Assert.Same(table.PossibleFilter, table.PossibleFilter);
        Assert.Equal(("possible", 3UL), (table.PossibleFilter.Key, table.PossibleFilter.Classes));
        table.AddCode("A", new(new(2026, 9, 1), new(2026, 9, 10), 1, "A", "c0", [], Origin.None));
        table.AddCode("A", new(new(2026, 9, 11), null, 8, "A", "c3", [], Origin.None));
        table.AddCode("B", new(new(2026, 9, 1), null, 2, "B", "c1", [], Origin.None));
        Assert.Equal([null, 1UL, 1UL, 8UL, 8UL], new[] { new DateOnly(2026, 8, 31), new(2026, 9, 1), new(2026, 9, 10), new(2026, 9, 11),
            new(2030, 1, 1) }.Select(d => table.ClassesOf("A", d)));
        Assert.Null(table.ClassesOf("C", new(2026, 9, 1)));

        // In each of its editions: the second A is not possible.
        SessionFilter a = new("a", 9, []), b = new("b", 2, []), both = new("both", 3, []), all = new("all", 11, []);
        Assert.Equal((false, true, false), (table.IsPart(a, null), table.IsPart(b, null), table.IsPart(all, null)));
        Assert.Equal((true, false, false, true), (table.IsPart(b, both), table.IsPart(a, both), table.IsPart(a, b), table.IsPart(a, all)));
    }
}
