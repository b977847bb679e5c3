using AttendanceRules.Advice;
using AttendanceRules.Evaluation;
using AttendanceRules.Evaluation.Pathways;
using AttendanceRules.Records;

namespace AttendanceRules.Tests.Evaluation;

/// <summary>
/// Of which pathways nothing has begun and nothing is called for is seen without going through them, and the position is the same.
/// </summary>
public sealed class PathwayOpeningTests
{
    private const string Words = """
        "facts": { "missed": { "count": "sessions", "of": "unauthorised", "in": "school year", "title": "Missed" },
          "lately": { "count": "sessions", "of": "unauthorised", "in": "cycle", "title": "Missed lately" } },
        "questions": { "began": { "ask": "When?", "of": "school", "type": "date" },
          "hurry": { "ask": "Hurry?", "of": "school", "type": "yes/no" } },
        "actions": { "one": { "title": "One", "by": "school" }, "two": { "title": "Two", "by": "school" },
          "letter": { "title": "Letter", "by": "school", "is": [ "one" ] }, "other": { "title": "Other", "by": "school" } },
        """;

    private static readonly DateOnly Day = new(2026, 11, 4);

    // Two sessions are missed on the 3rd of September.
    [Theory]
    [InlineData("", "", true, "08-01")]
    [InlineData("one 9-10", "", false, "")]
    [InlineData("letter 9-10", "", false, "")]
    [InlineData("other 9-10", "", true, "08-01")]
    [InlineData("", "\"when\": \"missed >= 2\"", false, "")]
    [InlineData("", "\"when\": \"hurry\"", false, "")]
    [InlineData("", "\"when\": \"lately >= 3\"", true, "08-01")]
    [InlineData("", "\"when\": \"lately >= 2\"", false, "")]
    [InlineData("", "\"wait\": \"2 school days after other\", \"when\": \"missed >= 9\"", false, "")]
    [InlineData("", "\"from\": \"2026-11-05\", \"when\": \"missed >= 2\"", true, "08-01")]
    public void It_is_untouched_where_no_step_is_on_record_and_no_opening_stage_may_call(
        string done, string stage, bool isSo, string cycle) =>
        Check($$"""
            "stages": [ { "id": "a", {{(stage.Length == 0 ? "\"when\": \"missed >= 9\"" : stage)}}, "do": [ "one" ] },
              { "id": "b", "when": "missed >= 2", "do": [ "two" ] } ]
            """, Did(done), isSo, cycle, stage.Contains("from", StringComparison.Ordinal) ? [] : ["a"]);

    [Theory]
    [InlineData("\"cycle\": \"this half term\",", "", true, "10-31")]
    [InlineData("\"cycle\": \"this half term\",", "other 10-20", true, "10-31")]
    [InlineData("\"cycle\": \"this half term\",", "other 11-03", true, "10-31")]
    [InlineData("\"cycle\": \"since letter\",", "", true, "01-01")]
    [InlineData("\"cycle\": \"since other\",", "other 9-10", true, "09-11")]
    [InlineData("\"cycle\": \"since other\",", "other 11-4", true, null)]
    [InlineData("\"cycle\": \"from other\",", "", true, null)]
    [InlineData("\"cycle\": \"from other\",", "other 9-10", true, "09-10")]
    [InlineData("\"cycle\": \"since began\",", "", false, "")]
    [InlineData("\"on\": \"other\",", "", false, "")]
    public void Its_position_is_in_the_cycle_of_the_date(string cycle, string done, bool isSo, string? from) => Check($$"""
        {{cycle}} "stages": [ { "id": "a", "when": "missed >= 9", "do": [ "one" ] },
          { "id": "b", "when": "missed >= 2", "do": [ "two" ] }, { "id": "c", "after": [], "when": "lately >= 9", "do": [ "two" ] } ]
        """, Did(done), isSo, from, ["a", "c"]);

    // The stage that waited is over; in the half term before, it may have held the cycle open.
    [Theory]
    [InlineData("other 10-20", false)]
    [InlineData("other 11-03", true)]
    public void It_is_looked_at_where_a_stage_waited_in_the_cycle_before(string done, bool isSo) => Check("""
        "cycle": "this half term", "skip": "each", "stages": [ { "id": "a", "when": "missed >= 9", "do": [ "one" ] },
          { "id": "w", "to": "2026-10-30", "wait": "2 school days after other", "when": "missed >= 9", "do": [ "two" ] } ]
        """, Did(done), isSo, "10-31", ["a"]);

    [Fact]
    public void Without_casework_nothing_is_untouched() => Check("""
        "stages": [ { "id": "a", "when": "missed >= 9", "do": [ "one" ] } ]
        """, Did("").WithoutCasework(), false, "", []);

    // An action that another stage follows is a step of it too.
    [Theory]
    [InlineData("other 9-10", false)]
    [InlineData("letter 9-10", true)]
    public void What_a_stage_follows_is_a_step(string done, bool isSo) => Check("""
        "stages": [ { "id": "a", "when": "missed >= 9", "do": [ "two" ] }, { "id": "b", "after": "other", "when": "missed >= 9",
          "do": [ "two" ] } ]
        """, Did(done), isSo, "08-01", ["a"]);

    [Fact]
    public void Each_parent_has_a_position_of_their_own_that_is_made_once()
    {
        var book = Book("""
            "of": "parent", "stages": [ { "id": "a", "when": "missed >= 9", "do": [ "one" ] } ]
            """).Book;
        var (opening, found) = (PathwayOpening.Of(book, book.On(Day), Day)[0], new List<PathwayPosition>());
        Assert.Same(opening, PathwayOpening.Of(book, book.On(Day), Day)[0]);
        var file = FileOf(book, Did("").WithParents("A", "B").Create());
        foreach (var parent in new[] { "A", "A", "B" })
        {
            Assert.True(opening.IsUntouched(new EvaluationContext(file, Day) { Parent = parent }, found, null, out _));
        }

        Assert.Equal(["A", "A", "B"], found.Select(p => p.Parent));
        Assert.Same(found[0], found[1]);
        Assert.True(opening.IsUntouched(new EvaluationContext(file, Day) { Parent = "" }, found, null, out _));
        Assert.Null(found[3].Parent);
        Assert.True(opening.IsUntouched(new EvaluationContext(file, Day), null, null, out _));
    }

    // What is on record, and the days of the cycle where the calendar alone says them, are the same for each parent.
    [Theory]
    [InlineData("", "", true, "08-01")]
    [InlineData("", "other 9-10", true, "08-01")]
    [InlineData("", "one 9-10", false, null)]
    [InlineData("", "letter 9-10", false, null)]
    [InlineData("\"cycle\": \"this half term\",", "", true, "10-31")]
    [InlineData("\"cycle\": \"since other\",", "other 9-10", false, null)]
    [InlineData("\"cycle\": \"since letter\",", "", false, null)]
    [InlineData("\"on\": \"other\",", "", false, null)]
    public void It_is_untouched_of_each_parent_where_the_calendar_and_the_record_say_so(string cycle, string done, bool isSo, string? from)
    {
        var book = Book($$"""
            "of": "parent", {{cycle}} "stages": [ { "id": "a", "when": "missed >= 9", "do": [ "one" ] } ]
            """).Book;
        var opening = Assert.Single(PathwayOpening.Of(book, book.On(Day), Day));
        var file = FileOf(book, Did(done).WithParents("A", "B").Create());
        Assert.Equal(isSo, opening.IsUntouchedOfEach(new EvaluationContext(file, Day), out var begun));
        Assert.Equal(from, begun?.ToString("MM-dd", null));
        if (begun is { } day)
        {
            var found = new List<PathwayPosition>();
            opening.AddNotStarted(day, file.Parents, found);
            Assert.Equal([$"A: - NotStarted cycle {from}; a Open", $"B: - NotStarted cycle {from}; a Open"],
                found.Select(p => $"{p.Parent}: {Shown.Position(p)}"));
        }
    }

    [Fact]
    public void Without_casework_it_is_untouched_of_no_parent()
    {
        var book = Book("\"of\": \"parent\", \"stages\": [ { \"id\": \"a\", \"when\": \"missed >= 9\", \"do\": [ \"one\" ] } ]").Book;
        var file = FileOf(book, Did("").WithoutCasework().WithParents("A").Create());
        Assert.False(Assert.Single(PathwayOpening.Of(book, book.On(Day), Day)).IsUntouchedOfEach(new EvaluationContext(file, Day), out _));
    }

    // Once a plan is worth it, parents who share a condition are asked once, and one that is about a parent is asked of each.
    [Theory]
    [InlineData("missed >= 2", "A Due, B Due")]
    [InlineData("missed >= 9", "A NotStarted, B NotStarted")]
    [InlineData("missed >= 2 and came", "A Due, B NotStarted")]
    [InlineData("missed >= 9 and came", "A NotStarted, B NotStarted")]
    public void Parents_are_where_their_own_conditions_say(string when, string expected)
    {
        var book = Made.Book($$"""
            "facts": { "missed": { "count": "sessions", "of": "unauthorised", "in": "school year", "title": "Missed" } },
            "questions": { "came": { "ask": "Came?", "of": "school", "type": "yes/no", "per": "parent" } },
            "actions": { "one": { "title": "One", "by": "school" } },
            "pathways": { "p": { "title": "P", "of": "parent", "stages": [ { "id": "a", "when": "{{when}}", "do": [ "one" ] } ] } }
            """);
        var pupil = Did("").WithParents("A", "B").Answered("came", "yes", new(2026, 9, 3), "A")
            .Answered("came", "no", new(2026, 9, 3), "B").Create();
        for (var time = 0; time < 5; time++)
        {
            Assert.Equal(expected, string.Join(", ", book.Advise(pupil, Day).Pathways.Select(p => $"{p.Parent} {p.Status}")));
        }
    }

    // What is on record may be of another cycle, and an earlier one may go on: then the cycle has to be looked for.
    [Theory]
    [InlineData("", "missed >= 2", "2026-10-31")]
    [InlineData("", "hurry", "2026-10-31")]
    [InlineData("other 10-20", "missed >= 2", "2026-10-31")]
    [InlineData("other 11-03", "missed >= 2", "2026-10-31")]
    [InlineData("one 9-10", "missed >= 2", null)]
    [InlineData("", "missed >= 9", null)]
    public void Where_a_stage_is_called_for_and_none_is_on_record_the_cycle_is_known(string done, string when, string? from)
    {
        var book = Book($$"""
            "cycle": "this half term", "skip": "each", "stages": [ { "id": "a", "when": "{{when}}", "do": [ "one" ] } ]
            """);
        var pupil = Did(done).Create();
        var opening = Assert.Single(PathwayOpening.Of(book.Book, book.Book.On(Day), Day));
        var isUntouched = opening.IsUntouched(new EvaluationContext(FileOf(book.Book, pupil), Day), null, null, out var opened);
        Assert.Equal((from is null && done.Length == 0, from), (isUntouched, opened?.ToString("yyyy-MM-dd", null)));
    }

    // A step that is to take place may come on record when the pupil is laid out, or after.
    [Fact]
    public void A_stage_is_arranged_however_its_step_came_on_record()
    {
        var book = Made.Book("""
            "facts": { "missed": { "count": "sessions", "of": "unauthorised", "in": "school year", "title": "Missed" } },
            "actions": { "one": { "title": "One", "by": "school", "outcomes": [ "held" ] } },
            "pathways": { "p": { "title": "P", "stages": [ { "id": "a", "when": "missed >= 2", "do": [ "one" ] } ] } }
            """);
        var row = new CaseworkRow(new(2026, 11, 3), "one") { Due = new(2026, 11, 20) };
        var (none, some) = (Did("").Create(), Did("").Did(row).Create());
        Assert.Equal((false, true), (FileOf(book.Book, none).Casework.HasDue, FileOf(book.Book, some).Casework.HasDue));
        var laidOut = book.LayOut(none);
        Assert.Equal(PathwayStatus.Due, laidOut.Advise(Day).Pathways[0].Status);
        Assert.Equal(PathwayStatus.Arranged, laidOut.With(row).Advise(Day).Pathways[0].Status);
        Assert.Equal(PathwayStatus.Arranged, book.Advise(some, Day).Pathways[0].Status);
    }

    // Two sessions are missed on the 3rd of September: only the first cycle holds them. What is kept of one pupil is not the next one's.
    [Fact]
    public void Pupils_one_after_another_are_each_in_their_own_cycle()
    {
        var book = Book("""
            "cycle": "from other", "stages": [ { "id": "a", "when": "lately >= 2", "do": [ "two" ] } ]
            """);
        var opening = Assert.Single(PathwayOpening.Of(book.Book, book.Book.On(Day), Day));
        string Of(string done)
        {
            var found = new List<PathwayPosition>();
            opening.IsUntouched(new EvaluationContext(FileOf(book.Book, Did(done).Create()), Day), found, null, out var opened);
            return opened is { } from ? $"called from {from:MM-dd}" : string.Join(' ', found.Select(Shown.Position));
        }

        Assert.Equal("- NotStarted cycle 09-10; a Open", Of("other 9-10"));
        Assert.Equal("- NotStarted cycle 10-01; a Open", Of("other 10-1"));
        Assert.Equal("called from 09-02", Of("other 9-2"));
        Assert.Equal("- NotStarted cycle 10-01; a Open", Of("other 10-1"));
    }

    // Null: there is no cycle yet, and no position.
    private static void Check(string pathway, PupilRecordBuilder builder, bool isSo, string? cycle, string[] open)
    {
        var (book, pupil, found) = (Book(pathway), builder.Create(), new List<PathwayPosition>());
        var opening = Assert.Single(PathwayOpening.Of(book.Book, book.Book.On(Day), Day));
        var plain = new EvaluationContext(FileOf(book.Book, pupil), Day);
        Assert.Equal(isSo, opening.IsUntouched(plain, found, null, out _));
        if (!isSo || cycle is null)
        {
            Assert.Empty(found);
            return;
        }

        Assert.Equal($"- NotStarted cycle {cycle}" + string.Concat(open.Select(s => $"; {s} Open")), Shown.Position(Assert.Single(found)));
        Assert.Equal(Shown.Position(found[0]), Shown.Position(Assert.Single(book.Advise(pupil, Day).Pathways)));
        Assert.Equal(found[0].Cycle, Assert.Single(book.Explain(pupil, Day).Advice.Pathways).Cycle);
    }

    private static RuleBook Book(string pathway) => Made.Book($"{Words} \"pathways\": {{ \"p\": {{ \"title\": \"P\", {pathway} }} }}");

    private static SubjectFile FileOf(Model.Book book, PupilRecord pupil) => book.FileOf(pupil, book.TimeOf(pupil.Calendar), null, null);

    private static PupilRecordBuilder Did(string done) => done.Split(", ", StringSplitOptions.RemoveEmptyEntries).Select(d => d.Split(' '))
        .Aggregate(Made.Pupil(Day, "2026-09-03 O O"), (p, d) => p.Did(DateOnly.ParseExact("2026-" + d[1], "yyyy-M-d", null), d[0]));
}
