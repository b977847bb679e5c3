using System.Globalization;
using AttendanceRules.Evaluation;
using AttendanceRules.Evaluation.Expressions;
using AttendanceRules.Model.Expressions;
using AttendanceRules.Records;

namespace AttendanceRules.Tests.Evaluation;

/// <summary>Since when a condition of several editions has held: each day is asked by the edition of that day.</summary>
public sealed class OnsetEditionTests
{
    private static readonly DateOnly First = new(2026, 9, 2);

    // A truth from a day to a day; what no edition covers is false. The day is a Monday three weeks in.
    [Theory]
    [InlineData("yes 09-02..", "09-21", "09-02")]
    [InlineData("yes 09-21..", "09-21", "09-21")]
    [InlineData("yes 09-18..", "09-21", "09-18")]
    [InlineData("yes 09-19..", "09-21", "09-21")] // a Saturday
    [InlineData("no 09-02..09-17, yes 09-18..", "09-21", "09-18")]
    [InlineData("yes 09-02..09-17, yes 09-18..", "09-21", "09-02")]
    [InlineData("yes 09-02..09-16, yes 09-18..", "09-21", "09-18")] // of the 17th there is none
    [InlineData("yes 09-02..09-18, yes 09-21..", "09-21", "09-02")] // of Saturday and Sunday there is none, and no school
    [InlineData("yes 09-02..09-10, no 09-11..09-11, yes 09-12..", "09-21", "09-14")]
    [InlineData("yes 09-02..09-10, open 09-11..09-11, yes 09-12..", "09-21", "09-14")]
    [InlineData("yes 09-02..09-20, no 09-21..", "09-21", "no")]
    [InlineData("yes 09-02..09-20", "09-21", "no")]
    [InlineData("yes 09-02..09-21", "09-21", "09-02")]
    [InlineData("yes 09-22..", "09-21", "no")]
    public void The_stretch_goes_on_over_editions_on_each_day_of_which_it_held(string editions, string on, string since) =>
        Assert.Equal(since, Since(editions, on, Onset.TrueSince));

    [Theory]
    [InlineData("yes 09-02..09-10, open 09-11..09-11, yes 09-12..", "09-21", "09-02")]
    [InlineData("no 09-02..09-10, open 09-11..09-11, yes 09-12..", "09-21", "09-11")]
    [InlineData("open 09-02..09-10, no 09-11..09-11, open 09-12..", "09-21", "09-14")]
    [InlineData("open 09-02..", "09-21", "09-02")]
    public void What_is_not_known_may_have_been_so(string editions, string on, string earliest) =>
        Assert.Equal(earliest, Since(editions, on, Onset.EarliestOf));

    [Theory]
    [InlineData("yes 09-02..", "2026-09-10", "09-10")]
    [InlineData("yes 09-02..09-09, yes 09-10..", "2026-09-10", "09-10")]
    [InlineData("yes 09-02..09-10, yes 09-11..", "2026-09-10", "09-10")]
    [InlineData("yes 09-02..", "2026-09-12", "09-14")] // a Saturday
    public void No_day_before_the_first_that_may_count_is_asked(string editions, string notBefore, string since) =>
        Assert.Equal(since, Since(editions, "09-21", (at, when, _, of) => Onset.TrueSince(at, when, Day(notBefore), of)));

    // Where the condition is not so on the day itself, its day comes back: here the words are "no".
    private static string Since(string editions, string on, Func<EvaluationContext, Expression, DateOnly, object?, DateOnly> find)
    {
        var book = Made.Book("""
            "questions": { "q": { "ask": "Q?", "of": "school", "type": "yes/no" } },
            "facts": { "yes": { "is": "onRoll" }, "no": { "is": "not onRoll" }, "open": { "is": "q" } },
            "actions": { "write": { "title": "Write", "by": "school" } }, "rules": {
              "yes": { "when": "yes", "do": [ "write" ] }, "no": { "when": "no", "do": [ "write" ] },
              "open": { "when": "open", "do": [ "write" ] } }
            """).Book;
        var when = new DatedExpression([.. editions.Split(", ").Select(e =>
        {
            var (truth, days) = (e.Split(' ')[0], e.Split(' ')[1].Split(".."));
            DateOnly? to = days[1].Length > 0 ? Day("2026-" + days[1]) : null;
            return (Day("2026-" + days[0]), to, book.Rules.Single(r => r.Id == truth).When);
        }).OrderByDescending(e => e.Item1)]);
        var pupil = Made.Pupil(Day("2026-" + on)).Create();
        var file = book.FileOf(pupil, book.TimeOf(pupil.Calendar), null, null);
        var at = new EvaluationContext(file, Day("2026-" + on));
        var since = find(at, when, First, null);
        return since == at.Date && when.Evaluate(at) != Truth.True ? "no" : since.ToString("MM-dd", CultureInfo.InvariantCulture);
    }

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", null);
}
