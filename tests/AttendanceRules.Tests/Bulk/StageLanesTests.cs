using AttendanceRules.Bulk;
using AttendanceRules.Evaluation.Lanes;
using AttendanceRules.Records;

namespace AttendanceRules.Tests.Bulk;

/// <summary>Of which pupils of a block a pathway need not be climbed, seen for all of them at once.</summary>
public sealed class StageLanesTests
{
    private static readonly DateOnly Day = new(2026, 9, 18);

    // The second follows the first, or is called for of nobody.
    private const string Plain = """
        { "id": "a", "when": "missed >= 2", "do": [ "one" ] }, { "id": "b", "when": "missed >= 2", "do": [ "two" ] }
        """;

    private const string Waited = """, { "id": "w", "to": "2026-08-31", "wait": "2 school days after other", "do": [ "one" ] }""";

    // Nothing; a step; what counts as a step; another entry; casework that nobody supplied; what is called for; what may be.
    private static readonly PupilRecordBuilder[] Pupils =
    [
        Made.Pupil(Day), Made.Pupil(Day).Did(new(2026, 9, 8), "one"), Made.Pupil(Day).Did(new(2026, 9, 8), "like-two"),
        Made.Pupil(Day).Did(new(2026, 9, 8), "other"), Made.Pupil(Day).WithoutCasework(), Made.Pupil(Day, "2026-09-17 O O"),
        Made.Pupil(Day, "2026-09-17 ? ?"),
    ];

    // By hand: a bit a pupil, the first last. A stage that waited may have kept a cycle open, which ends with no entry.
    [Theory]
    [InlineData("", Plain, "0001001")]
    [InlineData("", """{ "id": "a", "when": "missed >= 3", "do": [ "one" ] }""", "1101101")]
    [InlineData("\"skip\": \"each\",", Plain + Waited, "0000001")]
    [InlineData("\"cycle\": \"since other\",", Plain, "0000000")]
    public void Nothing_is_climbed_of_whom_nothing_of_it_has_begun_and_nothing_is_called_for(string more, string stages, string untouched)
    {
        var book = Made.Book($$"""
            "facts": { "missed": { "count": "sessions", "of": "unauthorised", "in": "school year" } },
            "actions": { "one": { "title": "One", "by": "school" }, "two": { "title": "Two", "by": "school" },
              "like-two": { "title": "Like two", "by": "school", "is": [ "two" ] }, "other": { "title": "Other", "by": "school" } },
            "pathways": { "p": { "title": "P", {{more}} "stages": [ {{stages}} ] } }
            """).Book;
        var (screened, block) = (ScreenPlan.Of(book, Day, ScreenMemory.Of(book).Numbers), new LaneBlock(book.Names.Numbering));
        block.Begin(Day, [.. Pupils.Select(p => p.Create()).Select(p => book.FileOf(p, book.TimeOf(p.Calendar), null, null))]);
        var stage = new StageLanes(screened);
        stage.Ask(new LaneRules(book), new LaneAsked(block, 0, block.All));
        Assert.Equal(untouched,
            string.Concat(Enumerable.Range(0, Pupils.Length).Reverse().Select(l => stage.IsUntouched(0, 0, l) ? 1 : 0)));
    }
}
