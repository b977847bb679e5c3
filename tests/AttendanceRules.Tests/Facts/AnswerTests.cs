using System.Globalization;
using AttendanceRules.Calendar;
using AttendanceRules.Evaluation;
using AttendanceRules.Evaluation.Facts;
using AttendanceRules.Model.Facts;
using AttendanceRules.Records;

namespace AttendanceRules.Tests.Facts;

/// <summary>
/// The value of a question on a date (S9, S10): which answers count, how long they hold, and what a step on record answers.
/// </summary>
public sealed class AnswerTests
{
    private static readonly RuleBook Book = Made.Book("""
        "questions": {
          "told": { "ask": "Told?", "of": "school", "type": "yes/no" },
          "day": { "ask": "When?", "of": "school", "type": "date" },
          "many": { "ask": "How many?", "of": "school", "type": "number" },
          "five": { "ask": "Five days?", "of": "school", "type": "yes/no", "holds": "5 school days" },
          "term": { "ask": "This term?", "of": "school", "type": "yes/no", "holds": "this term" },
          "since": { "ask": "Since the letter?", "of": "school", "type": "yes/no", "holds": "since letter" },
          "sinceTrue": { "ask": "Since the letter?", "of": "school", "type": "yes/no", "holds": "since letter", "assume": true },
          "dated": { "ask": "In September?", "of": "school", "type": "yes/no", "from": "2026-09-10", "to": "2026-09-20" },
          "datedFalse": { "ask": "In September?", "of": "school", "type": "yes/no", "from": "2026-09-10", "to": "2026-09-20",
            "assume": false },
          "then": { "ask": "And then?", "of": "school", "type": "yes/no", "when": "told" },
          "thenTrue": { "ask": "And then?", "of": "school", "type": "yes/no", "when": "told", "assume": true },
          "visited": { "ask": "Visited?", "of": "school", "type": "yes/no" },
          "visitedFalse": { "ask": "Visited?", "of": "school", "type": "yes/no", "assume": false },
          "visitedFive": { "ask": "Visited?", "of": "school", "type": "yes/no", "holds": "5 school days" },
          "visitedSince": { "ask": "Visited?", "of": "school", "type": "yes/no", "holds": "since day", "assume": false },
          "met": { "ask": "Met?", "of": "school", "type": "yes/no", "per": "parent" } },
        "actions": { "letter": { "title": "Letter", "by": "school" },
          "visit": { "title": "Visit", "by": "school", "supplies": "visited", "outcomes": [ "in", { "name": "void", "undoes": true } ] },
          "visit2": { "title": "Visit", "by": "school", "supplies": "visitedFalse" },
          "visit5": { "title": "Visit", "by": "school", "supplies": "visitedFive" },
          "visit8": { "title": "Visit", "by": "school", "supplies": "visitedFive" },
          "visit6": { "title": "Visit", "by": "school", "supplies": "visitedSince" },
          "meet": { "title": "Meet", "by": "school", "supplies": "met" } }
        """);

    // Records are parted by semicolons: an answer as NAME=VALUE, then its day and when it became known, or a step with its day; a name
    // after @ is the parent. The name asked about is the first word.
    [Theory]

    // The fifth school day after Monday 7 September is Monday the 14th.
    [InlineData("five on 09-14", "five=yes 09-07", "yes")]
    [InlineData("five on 09-15", "five=yes 09-07", "unknown")]
    [InlineData("five on 09-15", "five=no 09-08; five=yes 09-07", "no")]
    [InlineData("five on 09-06", "five=yes 09-07", "unknown")]
    [InlineData("five on 12-17", "five=yes 12-16", "yes")] // its end is beyond the calendar
    [InlineData("five on 12-17", "five=yes", "yes")] // without a date it holds from the start
    [InlineData("term on 12-18", "term=yes 09-02", "yes")]
    [InlineData("term on 12-18", "term=yes 09-01", "unknown")]

    // From the day after the letter; without a letter there is no such time, and without casework nobody knows.
    [InlineData("since on 09-10", "letter 09-07; since=yes 09-08", "yes")]
    [InlineData("since on 09-10", "letter 09-07; since=yes 09-07", "unknown")]
    [InlineData("since on 09-10", "since=yes 09-08", "unknown")]
    [InlineData("since on 09-10", "unsupplied; since=yes 09-08", "unknown")]
    [InlineData("sinceTrue on 09-10", "since=no 09-08", "yes")]
    [InlineData("sinceTrue on 09-10", "unsupplied; sinceTrue=yes 09-08", "yes")]
    [InlineData("sinceTrue on 09-10", "unsupplied; sinceTrue=no 09-08", "unknown")]
    [InlineData("sinceTrue on 09-10", "unsupplied; sinceTrue=no 09-08; sinceTrue=no", "no")]
    [InlineData("sinceTrue on 09-10", "unsupplied; sinceTrue=yes 09-08; sinceTrue=no", "unknown")]
    [InlineData("sinceTrue on 09-10", "unsupplied; sinceTrue=no 09-08; sinceTrue=no 09-09; sinceTrue=no", "no")]
    [InlineData("sinceTrue on 09-10", "unsupplied; sinceTrue=no 09-08; sinceTrue=yes 09-09", "unknown")]
    [InlineData("sinceTrue on 09-10", "unsupplied", "yes")]

    // On its first and last day, and beside them.
    [InlineData("dated on 09-09", "dated=yes 09-08", "it is not asked on this day")]
    [InlineData("dated on 09-10", "dated=yes 09-08", "yes")]
    [InlineData("dated on 09-20", "dated=yes 09-08", "yes")]
    [InlineData("dated on 09-21", "dated=yes 09-08", "it is not asked on this day")]
    [InlineData("datedFalse on 09-09", "datedFalse=yes 09-08", "no")]
    [InlineData("datedFalse on 09-21", "datedFalse=yes 09-08", "no")]
    [InlineData("datedFalse on 09-20", "datedFalse=yes 09-08", "yes")]
    [InlineData("then on 09-10", "told=no 09-08; then=yes 09-08", "it is not asked here")]
    [InlineData("then on 09-10", "told=yes 09-08; then=yes 09-08", "yes")]
    [InlineData("then on 09-10", "then=yes 09-08", "unknown")]
    [InlineData("thenTrue on 09-10", "told=no 09-08; thenTrue=no 09-08", "yes")]
    [InlineData("thenTrue on 09-10", "thenTrue=no 09-08", "unknown")]
    [InlineData("thenTrue on 09-10", "told=yes 09-08", "yes")]
    [InlineData("thenTrue on 09-10", "told=yes 09-08; thenTrue=no 09-08", "no")]

    // The latest date, whatever the order; of one date what became known last; about this parent before about all.
    [InlineData("told on 09-20", "told=yes 09-14; told=no 09-15", "no")]
    [InlineData("told on 09-20", "told=no 09-15; told=yes 09-14", "no")]
    [InlineData("told on 09-20", "told=yes 09-14 09-16; told=no 09-14 09-15", "yes")]
    [InlineData("told on 09-20", "told=no 09-14 09-15; told=yes 09-14 09-16", "yes")]
    [InlineData("told on 09-20", "told=yes 09-14; told=no 09-14 09-15", "no")]
    [InlineData("told on 09-20", "told=yes 09-15 09-15; told=no 09-14 09-18", "yes")]
    [InlineData("told on 09-20", "told=yes 09-14; told=no", "yes")]
    [InlineData("told on 09-20", "told=yes; told=no", "unknown")]
    [InlineData("told on 09-20", "told=yes 09-14; told=yes 09-14; told=no 09-13", "yes")]
    [InlineData("told on 09-20", "told=yes 09-14; told=no 09-14; told=yes 09-13", "unknown")]
    [InlineData("told on 09-20", "told=perhaps 09-14", "unknown")]
    [InlineData("told on 09-20", "told=unknown 09-15; told=yes 09-14", "unknown")]
    [InlineData("many on 09-20", "many=3 09-14; many=3.00 09-14", "3")]
    [InlineData("many on 09-20", "many=3 09-14; many=4 09-14", "unknown")]
    [InlineData("met of A on 09-20", "met=no 09-14 @A; met=yes 09-14", "no")]
    [InlineData("met of B on 09-20", "met=no 09-14 @A; met=yes 09-14", "yes")]
    [InlineData("met of B on 09-20", "met=no 09-14 @A", "unknown")]
    [InlineData("met on 09-20", "met=no 09-14 @A; met=yes 09-13", "yes")]
    [InlineData("met of A on 09-20", "met=no 09-14 @A; met=yes 09-15", "yes")]
    [InlineData("met of A on 09-20", "met=no 09-14 09-16 @A; met=yes 09-14 09-18", "no")]

    // A step on record answers yes, unless it was a no on a later day.
    [InlineData("visited on 09-20", "visit 09-14", "yes")]
    [InlineData("visited on 09-13", "visit 09-14", "unknown")]
    [InlineData("visited on 09-14", "visit 09-14", "yes")]
    [InlineData("visited on 09-20", "visit 09-14; visited=no 09-13", "yes")]
    [InlineData("visited on 09-20", "visit 09-14; visited=no 09-14", "yes")]
    [InlineData("visited on 09-20", "visit 09-14; visited=no 09-15", "no")]
    [InlineData("visited on 09-20", "visit 09-14; visit 09-16; visited=no 09-15", "yes")]
    [InlineData("visited on 09-20", "visit 09-14; visited=no", "yes")]
    [InlineData("visited on 09-20", "visit 09-14; visited=unknown 09-15", "yes")]
    [InlineData("visited on 09-20", "visited=yes 09-15", "yes")]
    [InlineData("visited on 09-20", "letter 09-14", "unknown")]
    [InlineData("visited on 09-20", "unsupplied; visited=no 09-15", "unknown")]
    [InlineData("visited on 09-20", "unsupplied; visited=yes 09-15", "yes")]
    [InlineData("visitedFalse on 09-20", "unsupplied", "unknown")]
    [InlineData("visitedFalse on 09-20", "letter 09-14", "no")]
    [InlineData("visitedFalse on 09-20", "visit2 09-14", "yes")]
    [InlineData("visitedFive on 09-14", "visit5 09-07", "yes")]
    [InlineData("visitedFive on 09-15", "visit5 09-07", "unknown")]
    [InlineData("visitedFive on 09-15", "visit5 09-10; visit8 09-07", "yes")]
    [InlineData("visitedFive on 09-15", "visit5 09-07; visit8 09-10", "yes")]
    [InlineData("visitedFive on 09-15", "visit5 09-07; visitedFive=no 09-08", "no")]
    [InlineData("visitedSince on 09-20", "visit6 09-14", "unknown")]
    [InlineData("visitedSince on 09-20", "visit6 09-14; day=2026-09-13 09-15", "yes")]
    [InlineData("visitedSince on 09-20", "visit6 09-14; day=2026-09-14 09-15", "no")]
    [InlineData("visitedSince on 09-20", "day=2026-09-14 09-15", "no")]
    [InlineData("met of A on 09-20", "meet 09-14 @A", "yes")]
    [InlineData("met of B on 09-20", "meet 09-14 @A", "unknown")]
    [InlineData("met of B on 09-20", "meet 09-14", "yes")]
    public void A_question_is_what_was_answered_and_still_holds(string asked, string records, string expected)
    {
        var words = asked.Split(' ');
        var context = Context(records, words[^1], words.Contains("of") ? words[2] : null);
        var name = Book.Book.Names.Find(words[0])!;
        Assert.Equal(expected, name.At(context).InWords);
        Assert.Equal(expected, name.At(context).InWords); // and again, where it may have been kept
    }

    [Theory]
    [InlineData("told on 09-20", "", "told")]
    [InlineData("then on 09-20", "", "told then")]
    [InlineData("then on 09-20", "told=yes 09-10", "then")]
    [InlineData("visited on 09-20", "unsupplied", "visited")]
    public void What_is_missing_of_it_is_the_question_and_what_decides_whether_it_is_asked(string asked, string records, string expected)
    {
        var words = asked.Split(' ');
        Assert.Equal(expected, string.Join(' ', Book.Book.Names.Find(words[0])!.Missing(Context(records, words[^1]))));
    }

    // One file is asked on several days and about several parents: what is kept of one is not taken for another.
    [Fact]
    public void Each_day_and_each_parent_has_a_value_of_its_own()
    {
        var file = Context("met=no 09-14 @A; met=yes 09-15", "09-20").File;
        var name = Book.Book.Names.Find("met")!;
        Assert.Equal("unknown no yes unknown unknown yes yes", string.Join(' ', new[] { ("09-13", "A"), ("09-14", "A"), ("09-15", "A"),
            ("09-13", "B"), ("09-14", "B"), ("09-15", "B"), ("09-15", null) }
            .Select(x => name.At(new EvaluationContext(file, Asked.Day(x.Item1)) { Parent = x.Item2 }))));
    }

    // A verdict may be asked for later: an answer of a later day counts then, and holds as if it had been given on the day.
    [Fact]
    public void An_answer_by_a_later_day_counts_where_that_day_is_meant()
    {
        var context = Context("five=yes 09-21", "09-14");
        var name = Book.Book.Names.Find("five")!;
        Assert.Equal("unknown yes yes unknown", string.Join(' ', new DateOnly?[] { null, Asked.Day("09-21"), Asked.Day("09-22"),
            Asked.Day("09-20") }.Select(by => name.At(context with { AnsweredBy = by }))));
        Assert.Equal("yes", Book.Book.Names.Find("term")!.At(Context("term=yes 09-21", "09-14") with { AnsweredBy = Asked.Day("09-21") })
            .ToString());
    }

    [Theory]
    [InlineData("09-13", "unknown")]
    [InlineData("09-14", "no")]
    [InlineData("09-15", "yes")]
    public void An_answer_counts_from_when_it_became_known(string knownOn, string expected)
    {
        var context = Context("told=no 09-14; told=yes 09-14 09-15", "09-20", null, knownOn);
        Assert.Equal(expected, Book.Book.Names.Find("told")!.At(context).ToString());
    }

    [Fact]
    public void The_history_is_every_answer_of_the_past_the_latest_first_and_one_of_each_date()
    {
        var context = Context(
            "five=yes 09-02; five=no 09-14; five=yes 09-14 09-15; five=no 09-21; told=no 09-10; five=yes 09-04; five=no 09-04; five=yes",
            "09-20");
        Assert.Equal("yes 09-14, no 09-04, yes 09-02, yes -", string.Join(", ",
            QuestionEvaluator.History((QuestionName)Book.Book.Names.Find("five")!, context)
                .Select(a => $"{a.Value} {a.Date?.ToString("MM-dd", CultureInfo.InvariantCulture) ?? "-"}")));
    }

    private static EvaluationContext Context(string records, string on, string? parent = null, string? knownOn = null)
    {
        var pupil = Asked.Pupil(on).WithParents("A", "B");
        foreach (var words in records.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(r => r.Split(' ')))
        {
            var of = words[^1][0] == '@' ? words[^1][1..] : null;
            DateOnly[] days = [.. words.Skip(1).Where(w => w[0] != '@').Select(Asked.Day)];
            if (words[0] == "unsupplied")
            {
                pupil.WithoutCasework();
            }
            else if (words[0].Split('=') is [var question, var value])
            {
                pupil.Answered(new Answer(question, value, days.Length > 0 ? days[0] : null, of, days.Length > 1 ? days[1] : null));
            }
            else
            {
                pupil.Did(days[0], words[0], of);
            }
        }

        var record = pupil.Create();
        DateOnly? known = knownOn is null ? null : Asked.Day(knownOn);
        var file = Book.Book.FileOf(record, Book.Book.TimeOf(record.Calendar), known, null);
        return new EvaluationContext(file, Asked.Day(on)) { Parent = parent };
    }
}
