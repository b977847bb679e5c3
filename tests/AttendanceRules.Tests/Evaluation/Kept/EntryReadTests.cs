using AttendanceRules.Evaluation.Kept;
using AttendanceRules.Records;
using AttendanceRules.Tests.Facts;

namespace AttendanceRules.Tests.Evaluation.Kept;

/// <summary>After one more entry or answer only the rules are asked again that read it, through whatever they are made of.</summary>
public sealed class EntryReadTests
{
    private const int Few = 10;

    private static readonly DateOnly On = new(2026, 9, 15);

    // Each rule calls for a step of its own, "done".
    private static readonly RuleBook Book = Made.Book("""
        "questions": { "asked": { "ask": "Asked?", "of": "school", "type": "yes/no" },
          "other": { "ask": "Other?", "of": "school", "type": "yes/no" } },
        "actions": { "done": { "title": "Done", "by": "school" }, "letter": { "title": "Letter", "by": "school" },
          "visit": { "title": "Visit", "by": "school", "supplies": "asked" } },
        "facts": { "letters": { "casework": "count", "action": "letter", "in": "ever" },
          "missed": { "count": "sessions", "of": "absence", "in": "since letter" } },
        "rules": { "counts": { "when": "letters >= 1", "do": [ "done" ] }, "since": { "when": "missed >= 1", "do": [ "done" ] },
          "asks": { "when": "asked", "do": [ "done" ] }, "after": { "on": "letter", "do": [ "done" ] },
          "ends": { "when": "other", "endedBy": [ "letter" ], "do": [ "done" ] },
          "needs": { "when": "other", "needs": [ "asked" ], "do": [ "done" ] } }
        """);

    [Theory]
    [InlineData("counts", "letter", true)]
    [InlineData("counts", "visit", false)]
    [InlineData("counts", "done", true)] // whether its own step is on record
    [InlineData("since", "letter", true)]
    [InlineData("since", "visit", false)]
    [InlineData("asks", "visit", true)] // which supplies the answer
    [InlineData("asks", "letter", false)]
    [InlineData("after", "letter", true)]
    [InlineData("after", "visit", false)]
    [InlineData("ends", "letter", true)]
    [InlineData("ends", "visit", false)]
    [InlineData("needs", "visit", true)]
    [InlineData("needs", "letter", false)]
    public void An_entry_touches_the_rules_that_read_its_action(string rule, string action, bool expected)
    {
        var change = BookReads.Of(Book.Book).OfEntry(new CaseworkRow(On, action), On, isFirst: false, File());
        Assert.Equal(expected, ReadsOf(rule).Meets(change!.Touched));
    }

    [Theory]
    [InlineData("asks", "asked", true)]
    [InlineData("asks", "other", false)]
    [InlineData("counts", "asked", false)]
    [InlineData("ends", "other", true)]
    [InlineData("ends", "asked", false)]
    [InlineData("needs", "asked", true)]
    [InlineData("needs", "other", true)]
    public void An_answer_touches_the_rules_that_read_its_question(string rule, string question, bool expected)
    {
        var change = BookReads.Of(Book.Book).OfAnswer(new Answer(question, "yes", On), parents: 1);
        Assert.Equal(expected, ReadsOf(rule).Meets(change!.Touched));
    }

    // No pack knows them, or the row may be of an entry that is on record, or change whether casework was supplied.
    [Fact]
    public void What_may_change_anything_is_kept_of_nothing()
    {
        var (reads, letter) = (BookReads.Of(Book.Book), new CaseworkRow(On, "letter"));
        Assert.Null(reads.OfAnswer(new Answer("nobodyAsks", "yes", On), parents: 1));
        Assert.Null(reads.OfEntry(new CaseworkRow(On, "nobody-knows"), On, isFirst: false, File()));
        Assert.Null(reads.OfEntry(letter with { Entry = "one" }, On, isFirst: false, File()));
        Assert.Null(reads.OfEntry(letter, On, isFirst: true, File()));
        Assert.NotNull(reads.OfEntry(letter with { Entry = "" }, On, isFirst: false, File()));
    }

    // Two letters of one day and no parent, among nine or ten entries.
    [Theory]
    [InlineData(Few - 1, 2, true)]
    [InlineData(Few, 2, false)]
    [InlineData(Few, 1, true)]
    public void Many_entries_of_which_two_are_of_one_day_may_change_their_order(int count, int ofOneDay, bool isKept)
    {
        var rows = Enumerable.Range(0, count).Select(n => new CaseworkRow(On.AddDays(n < ofOneDay ? 0 : -n), "letter"));
        var file = File([.. rows]);
        Assert.Equal(isKept, BookReads.Of(Book.Book).OfEntry(new CaseworkRow(On, "letter"), On, isFirst: false, file) is not null);
    }

    private static ReadSet ReadsOf(string rule)
    {
        var inForce = Book.Book.On(On);
        return BookReads.Of(Book.Book).On(inForce)[inForce.OfPupils.ToList().FindIndex(r => r.Id == rule)];
    }

    private static SubjectFile File(params CaseworkRow[] rows)
    {
        var record = rows.Aggregate(Asked.Pupil("09-15").Create(), (r, row) => r.With(row));
        return Book.Book.FileOf(record, Book.Book.TimeOf(record.Calendar), null, null);
    }
}
