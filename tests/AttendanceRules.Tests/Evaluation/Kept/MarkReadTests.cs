using AttendanceRules.Calendar;
using AttendanceRules.Evaluation.Kept;
using AttendanceRules.Records;
using AttendanceRules.Tests.Facts;

namespace AttendanceRules.Tests.Evaluation.Kept;

/// <summary>After one more mark only what reads marks of its code, or which sessions were possible, is worked out anew.</summary>
public sealed class MarkReadTests
{
    private const string Sessions = """ "count": "sessions", "of": "unauthorised", "in": "school year" """;
    private const string Days = """ "count": "days", "of": "unauthorised", "in": "school year" """;
    private const string Rate = """ "rate": "unauthorised", "in": "school year" """;
    private const string Part = """ "rate": "unauthorised", "over": "absence", "in": "school year" """;
    private const string Listed = """ "rate": "absence", "over": [ "I", "/" ], "in": "school year" """;
    private const string Run = """ "run": "sessions", "of": "absence", "in": "school year", "which": "longest" """;
    private const string Episodes = """ "count": "episodes", "of": "absence", "in": "school year" """;
    private const string Pattern = """ "pattern": "morning", "of": "absence", "in": "school year" """;
    private const string Minutes = """ "sum": "minutes late", "in": "school year" """;
    private const string Late = """ "count": "sessions", "of": "late", "in": "school year", "minutesLate": ">= 10" """;
    private const string LastPossible = """ "count": "sessions", "of": "unauthorised", "in": "last 3 possible sessions" """;
    private const string LastDays = """ "count": "sessions", "of": "unauthorised", "in": "last 3 school days" """;
    private const string Steps = """ "casework": "count", "action": "letter", "in": "ever" """;

    private static readonly DateOnly On = new(2026, 9, 15);

    // The last afternoon was the first code and is the second; "-" leaves it without a mark, and "?" could not be read.
    [Theory]
    [InlineData(Sessions, "\\", "O", true)]
    [InlineData(Sessions, "O", "\\", true)]
    [InlineData(Sessions, "-", "O", true)]
    [InlineData(Sessions, "O", "G", true)] // evidence shows the code
    [InlineData(Sessions, "O", "O", true)]
    [InlineData(Sessions, "\\", "/", false)]
    [InlineData(Sessions, "\\", "I", false)]
    [InlineData(Sessions, "I", "L", false)]
    [InlineData(Sessions, "-", "\\", false)]
    [InlineData(Sessions, "\\", "X", false)]
    [InlineData(Sessions, "O", "-", true)] // a code that says that there is none
    [InlineData(Sessions, "\\", "-", false)]
    [InlineData(Sessions, "\\", "?", true)]
    [InlineData(Sessions, "?", "\\", true)]
    [InlineData(Days, "\\", "O", true)]
    [InlineData(Days, "\\", "I", false)]
    [InlineData(Days, "-", "\\", true)]
    [InlineData(Days, "\\", "X", true)]
    [InlineData(Days, "X", "\\", true)]
    [InlineData(Days, "-", "X", false)]
    [InlineData(Days, "\\", "-", true)]
    [InlineData(Rate, "\\", "O", true)]
    [InlineData(Rate, "\\", "I", false)]
    [InlineData(Rate, "-", "I", true)]
    [InlineData(Rate, "I", "X", true)]
    [InlineData(Part, "\\", "I", true)]
    [InlineData(Part, "\\", "O", true)]
    [InlineData(Part, "-", "\\", false)]
    [InlineData(Part, "\\", "X", false)]
    [InlineData(Listed, "\\", "/", true)]
    [InlineData(Listed, "\\", "L", false)]
    [InlineData(Run, "\\", "/", false)]
    [InlineData(Run, "\\", "I", true)]
    [InlineData(Run, "-", "\\", true)]
    [InlineData(Episodes, "\\", "L", false)]
    [InlineData(Episodes, "-", "L", true)]
    [InlineData(Pattern, "\\", "L", false)]
    [InlineData(Pattern, "-", "L", true)]
    [InlineData(Minutes, "\\", "L", true)]
    [InlineData(Minutes, "L", "L", true)]
    [InlineData(Minutes, "\\", "I", false)]
    [InlineData(Minutes, "-", "\\", false)]
    [InlineData(Late, "\\", "L", true)]
    [InlineData(Late, "\\", "I", false)]
    [InlineData(LastPossible, "\\", "I", false)]
    [InlineData(LastPossible, "-", "\\", true)]
    [InlineData(LastDays, "-", "\\", false)]
    [InlineData(Steps, "\\", "O", false)]
    [InlineData(Steps, "\\", "?", false)]
    public void A_mark_touches_what_reads_its_code_or_which_sessions_were_possible(string fact, string was, string now, bool expected)
    {
        var book = Asked.Book("{" + fact + "}", more: """ }, "rules": { "r": { "when": "f >= 1", "do": [ "visit" ] } """);
        var (numbering, symbol) = (book.Book.Names.Numbering, book.Book.Names.Find("f")!);
        var change = Change(book, was, now);
        var cell = EvaluationMemo.Cell(symbol.Number, 0, numbering.Shared, 2);
        Assert.Equal((expected, expected), (ReadsOfRule(book).Meets(change.Touched), (change.Stale[cell / 64] >> (cell % 64) & 1) != 0));
    }

    [Theory]
    [InlineData("\\", "O", true)]
    [InlineData("O", "/", true)]
    [InlineData("\\", "I", false)]
    [InlineData("-", "\\", false)]
    [InlineData("\\", "?", true)]
    public void An_event_of_sessions_is_touched_by_marks_of_its_code(string was, string now, bool expected)
    {
        var book = Made.Book($$""" {{Asked.Rest}}, "rules": { "r": { "on": "session O", "do": [ "visit" ] } } """);
        Assert.Equal(expected, ReadsOfRule(book).Meets(Change(book, was, now).Touched));
    }

    // The same change is worked out once; each part of what tells changes apart has one that differs in it alone.
    [Fact]
    public void A_change_is_found_once_for_all_pupils()
    {
        var book = Asked.Book("{" + Rate + "}");
        Assert.Same(Change(book, "\\", "O"), Change(book, "\\", "O"));
        Assert.NotSame(Change(book, "\\", "O"), Change(book, "\\", "I"));
        Assert.NotSame(Change(book, "\\", "O"), Change(book, "/", "O"));
        Assert.NotSame(Change(book, "\\", "O"), Change(book, "-", "O"));
        var reads = BookReads.Of(book.Book);
        Assert.NotSame(reads.OfMark(null, 1), reads.OfMark(null, 2));
        Assert.Same(reads.OfMark(null, 2), reads.OfMark(null, 2));
    }

    private static ReadSet ReadsOfRule(RuleBook book)
    {
        var inForce = book.Book.On(On);
        return BookReads.Of(book.Book).On(inForce)[inForce.OfPupils.ToList().FindIndex(r => r.Id == "r")];
    }

    private static RecordChange Change(RuleBook book, string was, string now)
    {
        var record = Asked.Pupil("09-15", $"09-15 / {was}").Create();
        var mark = new Mark(On, HalfDay.Afternoon, now == "?" ? "" : now, Known: On.AddDays(1));
        var before = book.Book.FileOf(record, book.Book.TimeOf(record.Calendar), null, null);
        return BookReads.Of(book.Book).OfMark(book.Book.FileOf(before, record.With([mark])).Register.Change, parents: 1);
    }
}
