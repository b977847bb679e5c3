using AttendanceRules.Calendar;
using AttendanceRules.Evaluation;
using AttendanceRules.Evaluation.Facts;
using AttendanceRules.Model.Facts;
using AttendanceRules.Records;

namespace AttendanceRules.Tests.Facts;

/// <summary>
/// Checkpoints of a school year, numbered from 1 (S20), over two school years: the year before had one in July and, made up, one on its
/// very first day. In the autumn of 2026 the second half term is open or closed.
/// </summary>
public sealed class CheckpointTests
{
    private static readonly RuleBook Book = Made.Book("""
        "facts": { "missed": { "count": "sessions", "of": "absence", "in": "school year" },
          "numbered": { "band": "missed", "checkpoint": "half term", "values": [
            { "from": "2025-08-01", "checkpoints": [ 1 ], "rows": { "one": ">= 0" } },
            { "from": "2025-08-01", "checkpoints": [ 2 ], "rows": { "two": ">= 0" } },
            { "from": "2025-08-01", "checkpoints": [ 3 ], "rows": { "three": ">= 0" } } ], "else": "other" },
          "none": { "band": "missed", "rows": { "some": ">= 5" }, "else": "none" },
          "open": { "band": "missed", "rows": { "some": ">= 5" } } }
        """);

    [Theory]
    [InlineData(false, "2025-07-31", "the school year's first checkpoint is still to come", "none")]
    [InlineData(false, "2025-08-01", "one", "2025-08-01")] // the first day of the school year
    [InlineData(false, "2025-10-01", "one", "2025-08-01")]
    [InlineData(false, "2026-07-16", "one", "2025-08-01")]
    [InlineData(false, "2026-07-17", "two", "2026-07-17")]
    [InlineData(false, "2026-07-31", "two", "2026-07-17")]
    [InlineData(false, "2026-08-01", "the school year's first checkpoint is still to come", "none")] // what was in July is over
    [InlineData(false, "2026-10-22", "the school year's first checkpoint is still to come", "none")]
    [InlineData(false, "2026-10-23", "one", "2026-10-23")]
    [InlineData(false, "2026-12-17", "one", "2026-10-23")]
    [InlineData(false, "2026-12-18", "two", "2026-12-18")]
    [InlineData(false, "2027-03-25", "three", "2027-03-25")]
    [InlineData(true, "2026-12-18", "one", "2026-10-23")] // of a half term without a school day there is none
    [InlineData(true, "2027-03-24", "one", "2026-10-23")]
    [InlineData(true, "2027-03-25", "two", "2027-03-25")]
    public void The_rows_are_those_of_the_last_checkpoint_of_the_school_year(bool isClosed, string on, string expected, string since)
    {
        var context = Context(isClosed, on);
        Assert.Equal((expected, since), (Of("numbered").At(context).InWords, Of("numbered").Edge(context, "since").ToString()));
    }

    // What a band gives where no row is for a value may be called none: then it was meant.
    [Fact]
    public void A_band_lacks_a_row_where_nothing_was_said_of_the_rest()
    {
        var context = Context(false, "2026-10-22");
        Assert.Equal(("none", "none"), (Of("none").At(context).Text, Of("open").At(context).Text));
        Assert.False(BandEvaluator.LacksRow((BandFact)Of("none"), context));
        Assert.True(BandEvaluator.LacksRow((BandFact)Of("open"), context));
    }

    private static Model.Expressions.Symbol Of(string name) => Book.Book.Names.Find(name)!;

    private static EvaluationContext Context(bool isClosed, string on)
    {
        var calendar = new SchoolCalendar(
            [
                new Term(new(2025, 8, 1), new(2026, 7, 17), [new DateSpan(new(2025, 8, 4), new(2025, 8, 29))]),
                new Term(new(2026, 9, 2), new(2026, 12, 18), [new DateSpan(new(2026, 10, 26), new(2026, 10, 30))]),
                new Term(new(2027, 1, 4), new(2027, 3, 25), []),
            ],
            isClosed ? [new DateSpan(new(2026, 11, 2), new(2026, 12, 18))] : []);
        var pupil = PupilRecord.Build("P1", calendar).Create();
        return new EvaluationContext(Book.Book.FileOf(pupil, Book.Book.TimeOf(calendar), null, null),
            DateOnly.ParseExact(on, "yyyy-MM-dd", null));
    }
}
