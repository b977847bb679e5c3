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
    [InlineData("", false, false)]
    [InlineData("2026-09-17 O /", true, false)]
    [InlineData("2026-09-17 L /", false, true)]
    [InlineData("2026-09-17 ? /", true, true)]
    public void A_filter_may_name_a_session_where_a_mark_is_of_its_kinds(string marks, bool mayHaveMissed, bool mayHaveLate)
    {
        var register = RegisterOf(marks);
        Assert.Equal((mayHaveMissed, mayHaveLate), (register.MayHave(Of("missed")), register.MayHave(Of("late"))));
        Assert.True(register.MayHave(Of("late") with { MinutesLateFrom = 20 }));
    }

    // One register after another is laid out in the same room.
    [Fact]
    public void Kinds_are_those_of_the_marks_that_are_laid_out_now()
    {
        var (book, time, file) = (Book.Book, Book.Book.TimeOf(Made.Autumn), (SubjectFile?)null);
        foreach (var (marks, mayHave) in new[] { ("2026-09-17 O /", (true, false)), ("2026-09-17 L /", (false, true)) })
        {
            file = book.FileAgain(file, Pupil(marks), time, null, null, false);
            Assert.Equal(mayHave, (file.Register.MayHave(Of("missed")), file.Register.MayHave(Of("late"))));
        }
    }

    private static Register RegisterOf(string marks) => Book.Book.FileOf(Pupil(marks), Book.Book.TimeOf(Made.Autumn), null, null).Register;

    private static PupilRecord Pupil(string marks) => (marks.Length == 0 ? Made.Pupil(Day) : Made.Pupil(Day, marks)).Create();

    private static SessionFilter Of(string fact) => ((RegisterFact)Book.Book.Names.Find(fact)!.EditionOn(Day)!).Of;
}
