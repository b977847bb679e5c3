using AttendanceRules.Evaluation.Lanes;
using AttendanceRules.Records;

namespace AttendanceRules.Tests.Evaluation.Lanes;

/// <summary>Numbers of many pupils that are nothing because nothing is on record, and those that have to be worked out.</summary>
public sealed class LaneReadingTests
{
    private static readonly DateOnly Day = new(2026, 9, 18);

    private static readonly RuleBook Book = Made.Book("""
        "facts": { "year": { "casework": "count", "action": "call", "in": "school year" },
          "else": { "casework": "count", "action": "call", "in": "since tell else ever" },
          "since": { "casework": "count", "action": "call", "in": "since tell" },
          "first": { "casework": "first", "action": "call", "in": "school year" },
          "days": { "count": "days", "of": "unauthorised", "in": "since tell else school year" },
          "spell": { "run": "sessions", "of": "unauthorised", "which": "latest", "in": "since tell else school year" } },
        "actions": { "call": { "title": "Call", "by": "school" }, "tell": { "title": "Tell", "by": "school" } }
        """);

    // Nothing; a call; another step; no casework supplied; unauthorised sessions.
    private static readonly PupilRecord[] Pupils =
    [
        Made.Pupil(Day).Create(), Made.Pupil(Day).Did(Day, "call").Create(), Made.Pupil(Day).Did(Day, "tell").Create(),
        Made.Pupil(Day).WithoutCasework().Create(), Made.Pupil(Day, "2026-09-17 O O").Create(),
    ];

    [Theory]
    [InlineData("year", "10101")]
    [InlineData("else", "10101")]
    [InlineData("since", "00100")]
    [InlineData("first", "00000")]
    [InlineData("days", "11100")]
    [InlineData("spell", "11100")]
    public void What_nobody_has_on_record_is_read_where_its_days_are_known(string fact, string read)
    {
        var block = new LaneBlock(Book.Book.Names.Numbering);
        block.Begin(Day, [.. Pupils.Select(p => Book.Book.FileOf(p, Book.Book.TimeOf(p.Calendar), null, null))]);
        var column = new NumberColumn();
        var others = LaneReading.Fill(Book.Book.Names.Find(fact)!.EditionOn(Day)!, new LaneAsked(block, 0, block.All), column);
        Assert.Equal(read, string.Concat(Enumerable.Range(0, Pupils.Length).Select(lane => (others >> lane & 1) == 0 ? '1' : '0')));
        Assert.Equal(block.All & ~others, column.Known);
        Assert.All(Enumerable.Range(0, Pupils.Length), lane => Assert.Equal(0, column.Low.Numerators[lane]));
    }
}
