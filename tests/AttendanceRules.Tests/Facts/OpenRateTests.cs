using AttendanceRules.Evaluation;
using AttendanceRules.Evaluation.Facts;
using AttendanceRules.Model.Values;
using AttendanceRules.Records;

namespace AttendanceRules.Tests.Facts;

/// <summary>A rate with marks that are not clear is between what it is without them and with them (S6).</summary>
public sealed class OpenRateTests
{
    private static readonly DateOnly First = new(2026, 9, 2);

    // Sessions of the first days of term; of one that is not clear it is not known whether it was absence, present or not possible.
    [Theory]
    [InlineData("09-02 ? -", 0, 100)]
    [InlineData("09-02 ? /", 0, 50)]
    [InlineData("09-02 ? O", 50, 100)]
    [InlineData("09-02 O /, 09-03 ? /", 25, 50)]
    [InlineData("09-02 O /, 09-03 ? ?", 25, 75)]
    [InlineData("09-02 O /, 09-03 / /", 25, 25)]
    public void It_is_between_two_ends(string marks, int low, int high)
    {
        var value = Value(marks);
        Assert.Equal((0, 0), (value.Low!.Value.CompareTo(Ratio.Of(low)), value.High!.Value.CompareTo(Ratio.Of(high))));
        Assert.Equal(low < high, value.IsUncertain);
    }

    [Theory]
    [InlineData("09-02 - -")]
    [InlineData("09-02 X X")]
    public void Without_a_session_there_is_none(string marks) => Assert.Equal(ValueState.NotApplicable, Value(marks).State);

    private static Value Value(string marks)
    {
        var lines = marks.Split(", ").Select(m => "2026-" + m).ToArray();
        var (book, pupil) = (Made.Book("""
            "facts": { "share": { "rate": "absence", "in": "school year" } }
            """).Book, Made.Pupil(First.AddDays(lines.Length - 1), lines).Create());
        var file = book.FileOf(pupil, book.TimeOf(pupil.Calendar), null, null);
        return book.Names.Find("share")!.At(new EvaluationContext(file, First.AddDays(lines.Length - 1)));
    }
}
