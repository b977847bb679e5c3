using AttendanceRules.Calendar;
using AttendanceRules.Evaluation;
using AttendanceRules.Evaluation.Facts;
using AttendanceRules.Records;

namespace AttendanceRules.Tests.Facts;

/// <summary>
/// Which marks count: those of the time on roll, each by the edition of its code on its own day, whatever was laid out before.
/// </summary>
public sealed class MarkLayoutTests
{
    // On roll from Monday 14 to Friday 25 September; the day before is Friday the 11th.
    [Theory]
    [InlineData("09-08", "0")]
    [InlineData("09-11", "0")]
    [InlineData("09-14", "2")]
    [InlineData("09-25", "2")]
    [InlineData("09-28", "0")]
    public void A_mark_outside_the_time_on_roll_does_not_count(string missed, string expected) => Assert.Equal(expected, Asked.At(
        """{ "count": "sessions", "of": "absence", "in": "school year" }""",
        Asked.Pupil("10-02", $"{missed} O").OnRoll(Asked.Day("09-14"), Asked.Day("09-25")), "10-02").ToString());

    // From 19 August 2024 on the code O counts towards the notice, and before it does not.
    [Fact]
    public void A_code_is_of_the_edition_of_its_day_whatever_calendar_came_before()
    {
        var book = RuleBook.Load(PackSource.Shipped("england-base"), PackSource.FromFiles("old", new Dictionary<string, string>(
            StringComparer.Ordinal)
        {
            ["pack.json"] = """
                { "pack": { "id": "old", "title": "Old", "version": "1", "extends": "england-base", "from": "2020-08-01" },
                  "facts": { "f": { "count": "sessions", "of": "noticeThreshold", "in": "school year" } } }
                """,
        })).Book;
        string Counted(string from, string to, params string[] missed)
        {
            var calendar = new SchoolCalendar([new Term(DateOnly.Parse(from, null), DateOnly.Parse(to, null), [])]);
            var builder = PupilRecord.Build("P1", calendar);
            foreach (var day in missed.Select(d => DateOnly.Parse(d, null)))
            {
                builder.Mark(day, HalfDay.Morning, "O").Mark(day, HalfDay.Afternoon, "O");
            }

            var file = book.FileOf(builder.Create(), book.TimeOf(calendar), null, null);
            return book.Names.Find("f")!.At(new EvaluationContext(file, calendar.Terms[0].To)).ToString();
        }

        Assert.Equal("0", Counted("2024-03-04", "2024-03-15", "2024-03-05", "2024-03-06"));
        Assert.Equal("4", Counted("2024-08-12", "2024-08-23", "2024-08-16", "2024-08-19", "2024-08-20"));
        Assert.Equal("4", Counted("2024-09-02", "2024-09-13", "2024-09-03", "2024-09-04"));
        Assert.Equal("4", Counted("2024-08-12", "2024-08-23", "2024-08-16", "2024-08-19", "2024-08-20"));
    }
}
