using AttendanceRules.Model.Facts;
using AttendanceRules.Records;

namespace AttendanceRules.Tests.Facts;

/// <summary>Whether a filter names no session of a register is seen by the kinds of its marks, as far as that is certain.</summary>
public sealed class MarkKindTests
{
    private static readonly DateOnly Day = new(2026, 9, 18);

    private static readonly RuleBook Book = Made.Book("""
        "facts": { "missed": { "count": "sessions", "of": "unauthorised", "in": "school year" },
          "late": { "count": "sessions", "of": "late", "in": "school year" } }
        """);

    // A mark of an unknown code may be of any class. How late somebody was is not seen by the kind of the mark.
    [Theory]
    [InlineData("", true, true)]
    [InlineData("2026-09-17 O /", false, true)]
    [InlineData("2026-09-17 L /", true, false)]
    [InlineData("2026-09-17 ? /", false, false)]
    public void A_filter_names_none_where_no_mark_is_of_its_kinds(string marks, bool hasNoneMissed, bool hasNoneLate)
    {
        var register = RegisterOf(marks);
        Assert.Equal((hasNoneMissed, hasNoneLate), (register.HasNoneOf(Of("missed")), register.HasNoneOf(Of("late"))));
        Assert.False(register.HasNoneOf(Of("late") with { MinutesLateFrom = 20 }));
    }

    // One register after another is laid out in the same room.
    [Fact]
    public void Kinds_are_those_of_the_marks_that_are_laid_out_now()
    {
        var (book, time, file) = (Book.Book, Book.Book.TimeOf(Made.Autumn), (SubjectFile?)null);
        foreach (var (marks, hasNone) in new[] { ("2026-09-17 O /", (false, true)), ("2026-09-17 L /", (true, false)) })
        {
            file = book.FileAgain(file, Pupil(marks), time, null, null, false);
            Assert.Equal(hasNone, (file.Register.HasNoneOf(Of("missed")), file.Register.HasNoneOf(Of("late"))));
        }
    }

    private static Register RegisterOf(string marks) => Book.Book.FileOf(Pupil(marks), Book.Book.TimeOf(Made.Autumn), null, null).Register;

    private static PupilRecord Pupil(string marks) => (marks.Length == 0 ? Made.Pupil(Day) : Made.Pupil(Day, marks)).Create();

    private static SessionFilter Of(string fact) => ((RegisterFact)Book.Book.Names.Find(fact)!.EditionOn(Day)!).Of;
}
