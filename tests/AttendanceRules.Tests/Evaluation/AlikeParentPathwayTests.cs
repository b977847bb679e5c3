using AttendanceRules.Advice;
using AttendanceRules.Evaluation;
using AttendanceRules.Evaluation.Pathways;

namespace AttendanceRules.Tests.Evaluation;

/// <summary>
/// Where a pathway is for one parent it is for another whom nothing on record tells apart. What is asked is asked about each.
/// </summary>
public sealed class AlikeParentPathwayTests
{
    private static readonly DateOnly Day = new(2026, 9, 18);

    // After a letter it is watched for a week; a visit follows, and a question about the parent decides on a panel.
    private static readonly RuleBook Book = Made.Book("""
        "actions": { "letter": { "title": "Letter", "by": "school" }, "visit": { "title": "Visit", "by": "school" },
          "panel": { "title": "Panel", "by": "school" } },
        "questions": { "engages": { "ask": "Q?", "of": "school", "type": "yes/no", "per": "parent" } },
        "facts": { "missed": { "count": "sessions", "of": "absence", "in": "school year" },
          "since": { "count": "sessions", "of": "absence", "in": "watch of a" } },
        "pathways": { "p": { "title": "P", "of": "parent", "skip": "each", "stages": [
          { "id": "a", "when": "missed >= 1", "do": [ "letter" ], "watch": { "for": "7 calendar days", "improved": "since == 0" } },
          { "id": "b", "after": "a", "when": "missed >= 2", "do": [ "visit" ] },
          { "id": "c", "when": "not engages", "do": [ "panel" ] } ] } }
        """);

    // The watch is from the 5th to the 11th of September; a session is missed on the 10th.
    [Theory]
    [InlineData("2026-09-10 I /", "", "a since 09-04; b Open; c Undecided")]
    [InlineData("2026-09-10 I I", "", "a since 09-04; b Due; c Undecided")]
    [InlineData("2026-09-10 I I", "B yes", "a since 09-04; b Due; c Undecided | a since 09-04; b Due; c Open")]
    [InlineData("2026-09-10 I I", "B no", "a since 09-04; b Due; c Undecided | a since 09-04; b Due; c Due")]
    public void Each_parent_is_where_the_records_say(string marks, string answer, string expected)
    {
        var builder = Made.Pupil(Day, marks).WithParents("A", "B").Did(new(2026, 9, 4), "letter");
        var pupil = (answer.Length == 0 ? builder : builder.Answered("engages", answer[2..], Day, answer[..1])).Create();
        var advice = Book.Advise(pupil, Day);
        Assert.Equal(["A", "B"], advice.Pathways.Select(p => p.Parent));
        var each = expected.Split(" | ");
        Assert.Equal([each[0], each[^1]], advice.Pathways.Select(Text));

        // Where somebody asks why, each parent is gone through.
        Assert.Equal(Book.Explain(pupil, Day).Advice.ToJson(), advice.ToJson());
    }

    // The question names the parent whom it is about.
    [Fact]
    public void What_is_asked_is_asked_about_each()
    {
        var pupil = Made.Pupil(Day, "2026-09-10 I I").WithParents("A", "B").Did(new(2026, 9, 4), "letter").Create();
        var open = Book.Advise(pupil, Day).Undecided.Where(u => u.Action == "panel").ToList();
        Assert.Equal(["A", "B"], open.Select(u => u.Parent));
        Assert.All(open, u => Assert.Equal(["engages"], u.Missing));
    }

    [Fact]
    public void Nothing_is_left_of_the_first_parent()
    {
        var pupil = Made.Pupil(Day, "2026-09-10 I I").WithParents("A", "B").Did(new(2026, 9, 4), "letter").Create();
        var (book, file) = (Book.Book, Book.Book.FileOf(pupil, Book.Book.TimeOf(pupil.Calendar), null, null));
        var (editions, now) = book.On(Day).Pathways[0];
        var timeline = new PathwayTimeline(book, editions, now, new EvaluationContext(file, Day) { Parent = "A" });
        var first = timeline.Present!;
        Assert.Equal(2, first.Outlooks.Count);
        var second = first.For(new EvaluationContext(file, Day) { Parent = "B" });
        Assert.Equal(("B", "B"), (second.Parent, second.Inside.Parent));
        Assert.All(second.Outlooks, o => Assert.Same(second.Inside, o.Asked));
        Assert.NotSame(first.Watch("a"), second.Watch("a"));
        Assert.Equal(first.Watch("a")!.End, second.Watch("a")!.End);
    }

    private static string Text(PathwayPosition position) => $"{position.Stage} since {position.Since:MM-dd}"
        + string.Concat(position.Next.Select(n => $"; {n.Stage} {n.Status}"));
}
