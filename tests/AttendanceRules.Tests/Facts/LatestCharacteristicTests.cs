using AttendanceRules.Evaluation;
using AttendanceRules.Evaluation.Facts;
using AttendanceRules.Records;

namespace AttendanceRules.Tests.Facts;

/// <summary>Of several rows of one characteristic that hold on a day, the one whose first day is the latest counts, whenever it became
/// known (S15).</summary>
public sealed class LatestCharacteristicTests
{
    private static readonly DateOnly On = new(2026, 9, 21);

    [Theory]
    [InlineData("support 09-10 09-11, ehcp 09-02 09-15", "support")]
    [InlineData("support 09-02 09-15, ehcp 09-10 09-11", "ehcp")]
    [InlineData("support 09-10 09-11, ehcp 09-10 09-15", "ehcp")] // of one day: what became known later
    [InlineData("support 09-22 09-02, ehcp 09-02 09-02", "ehcp")] // from tomorrow on
    [InlineData("support 09-21 09-02, ehcp 09-02 09-02", "support")] // from today on
    public void The_latest_first_day_counts(string rows, string expected)
    {
        var pupil = Made.Pupil(On);
        foreach (var row in rows.Split(", ").Select(r => r.Split(' ')))
        {
            pupil.Has(new Characteristic("sen", row[0], Day(row[1])) { Known = Day(row[2]) });
        }

        var (book, record) = (Made.Book("\"actions\": { }").Book, pupil.Create());
        var file = book.FileOf(record, book.TimeOf(record.Calendar), null, null);
        Assert.Equal(expected, book.Names.Find("sen")!.At(new EvaluationContext(file, On)).Text);
    }

    private static DateOnly Day(string day) => DateOnly.ParseExact("2026-" + day, "yyyy-MM-dd", null);
}
