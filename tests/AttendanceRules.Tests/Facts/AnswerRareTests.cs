using AttendanceRules.Calendar;
using AttendanceRules.Evaluation;
using AttendanceRules.Evaluation.Facts;
using AttendanceRules.Model.Facts;
using AttendanceRules.Records;

namespace AttendanceRules.Tests.Facts;

/// <summary>Answers of one day in rare orders, and answers that hold in a time that is not known.</summary>
public sealed class AnswerRareTests
{
    private static readonly RuleBook Book = Made.Book("""
        "questions": {
          "told": { "ask": "Told?", "of": "school", "type": "yes/no" },
          "day": { "ask": "When?", "of": "school", "type": "date" },
          "met": { "ask": "Met?", "of": "school", "type": "yes/no", "per": "parent" },
          "soon": { "ask": "Soon?", "of": "school", "type": "yes/no", "holds": "ever and 5 calendar days from day", "assume": false },
          "either": { "ask": "Either?", "of": "school", "type": "yes/no", "when": "told or other" },
          "other": { "ask": "Other?", "of": "school", "type": "yes/no" } },
        "actions": { "visit": { "title": "Visit", "by": "school", "supplies": "soon" } },
        "facts": { "both": { "is": "told and other" } }
        """);

    // Each record is QUESTION=VALUE with its day and the day on which it became known, or a visit; a name after @ is the parent.
    [Theory]
    [InlineData("told", "told=yes 09-14; told=no 09-14 09-14", "unknown")] // both became known on their day
    [InlineData("told", "told=no 09-14 09-14; told=yes 09-14", "unknown")]
    [InlineData("told", "told=yes 09-14 09-13; told=no 09-14", "no")] // one was known the day before
    [InlineData("told", "told=no 09-14; told=yes 09-14 09-13", "no")]
    [InlineData("met", "met=no 09-14 @; met=yes 09-14 09-15", "yes")] // a parent without a name is none
    [InlineData("met", "met=yes 09-14 09-15; met=no 09-14 @", "yes")]
    [InlineData("met", "met=no 09-14 @B; met=yes 09-14 09-15", "no")]

    // A visit of 10 September, and a no of the 16th: which of them is in the five days depends on a day that is not known.
    [InlineData("soon", "visit 09-10; soon=no 09-16", "unknown")]
    [InlineData("soon", "visit 09-10; soon=no 09-16; day=2026-09-08 09-02", "yes")]
    [InlineData("soon", "visit 09-10; soon=no 09-16; day=2026-09-15 09-02", "no")]
    [InlineData("soon", "visit 09-10; soon=no 09-16; day=2026-09-11 09-02", "no")] // neither: assumed
    [InlineData("soon", "soon=no 09-16", "no")] // a no either way
    [InlineData("soon", "soon=yes 09-16", "unknown")]
    [InlineData("soon", "visit 09-10", "unknown")]
    [InlineData("soon", "visit 09-10; soon=yes 09-16; day=2026-09-11 09-02", "no")]

    // Where one of two is enough to ask, it is asked.
    [InlineData("either", "told=yes 09-14; either=no 09-15", "no")]
    [InlineData("either", "told=no 09-14; either=no 09-15", "unknown")]
    public void Answers_are_weighed_against_each_other(string question, string records, string expected)
    {
        var context = Context(records);
        Assert.Equal(expected, Book.Book.Names.Find(question)!.At(context).InWords);
        Assert.Equal(expected, Book.Book.Names.Find(question)!.At(context).InWords);
    }

    [Theory]
    [InlineData("either", "", "told other either")]
    [InlineData("either", "told=no 09-14", "other either")]
    [InlineData("either", "told=yes 09-14", "either")] // the other one cannot change it
    [InlineData("both", "", "told other")]
    [InlineData("both", "told=yes 09-14", "other")]
    [InlineData("both", "told=no 09-14", "")]
    public void What_is_missing_is_what_could_still_decide(string name, string records, string expected) =>
        Assert.Equal(expected, string.Join(' ', Book.Book.Names.Find(name)!.Missing(Context(records))));

    [Theory]
    [InlineData("told=yes 09-14; told=no 09-14; told=yes 09-13", "no 09-14, yes 09-13")]
    [InlineData("told=no 09-14; told=yes 09-14; told=yes 09-15", "yes 09-15, no 09-14")]
    public void Of_answers_of_one_day_the_history_names_the_first_in_the_order_of_letters(string records, string expected) =>
        Assert.Equal(expected, string.Join(", ", QuestionEvaluator.History((QuestionName)Book.Book.Names.Find("told")!, Context(records))
            .Select(a => FormattableString.Invariant($"{a.Value} {a.Date:MM-dd}"))));

    // Most questions have one answer: looking at it makes nothing that is thrown away.
    [Fact]
    public void One_answer_is_read_without_an_allocation()
    {
        var context = Context("told=yes 09-14") with { IsPlanning = true };
        var told = Book.Book.Names.Find("told")!;
        Assert.Equal("yes", told.At(context).ToString());
        Assert.Equal(0L, Allocated(() => told.At(context)));
    }

    private static long Allocated(Func<object> ask)
    {
        for (var i = 0; i < 3; i++)
        {
            ask();
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        ask();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static EvaluationContext Context(string records)
    {
        var pupil = Asked.Pupil("09-20").WithParents("A", "B");
        foreach (var words in records.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(r => r.Split(' ')))
        {
            var of = words[^1][0] == '@' ? words[^1][1..] : null;
            DateOnly[] days = [.. words.Skip(1).Where(w => w[0] != '@').Select(Asked.Day)];
            _ = words[0].Split('=') is [var question, var value]
                ? pupil.Answered(new Answer(question, value, days[0], of, days.Length > 1 ? days[1] : null))
                : pupil.Did(days[0], words[0]);
        }

        return Asked.Where(Book, pupil, "09-20", "B");
    }
}
