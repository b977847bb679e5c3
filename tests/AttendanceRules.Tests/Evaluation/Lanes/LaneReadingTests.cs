using AttendanceRules.Evaluation.Lanes;
using AttendanceRules.Records;

namespace AttendanceRules.Tests.Evaluation.Lanes;

/// <summary>Numbers of many pupils that records give without a value for each, and those that have to be worked out.</summary>
public sealed class LaneReadingTests
{
    private static readonly DateOnly Day = new(2026, 9, 18);

    private static readonly RuleBook Book = Made.Book("""
        "facts": { "year": { "casework": "count", "action": "call", "in": "school year" },
          "else": { "casework": "count", "action": "call", "in": "since tell else ever" },
          "since": { "casework": "count", "action": "call", "in": "since tell" },
          "until": { "casework": "count", "action": "call", "in": "since tell.until" },
          "any": { "count": "days", "of": "unauthorised", "in": "since tell else school year", "anySession": true },
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

    // By hand: a number, none, open (at least nothing), or - where it has to be worked out.
    [Theory]
    [InlineData("year", "0 1 0 open 0")]
    [InlineData("else", "0 1 0 open 0")]
    [InlineData("since", "none none 0 open none")]
    [InlineData("until", "none - open open none")]
    [InlineData("first", "- - - - -")]
    [InlineData("days", "0 0 0 open 1")]
    [InlineData("any", "0 0 0 open -")]
    [InlineData("spell", "0 0 0 open 2")]
    public void What_is_read_is_what_it_is_for_each(string fact, string read)
    {
        var block = new LaneBlock(Book.Book.Names.Numbering);
        block.Begin(Day, [.. Pupils.Select(p => Book.Book.FileOf(p, Book.Book.TimeOf(p.Calendar), null, null))]);
        var column = new NumberColumn();
        var named = Book.Book.Names.Find(fact)!;
        var others = LaneReading.Fill(named, named.EditionOn(Day)!, new LaneAsked(block, 0, block.All), column);
        Assert.Equal(read, string.Join(' ', Enumerable.Range(0, Pupils.Length).Select(lane => Text(column, others, lane))));
        Assert.Equal(block.All & ~others, column.Filled);
    }

    private static string Text(NumberColumn column, ulong others, int lane)
    {
        bool Has(ulong lanes) => (lanes >> lane & 1) == 1;
        return Has(others) ? "-" : Has(column.None) ? "none"
            : Has(column.Known) ? column.Low.Numerators[lane].ToString(System.Globalization.CultureInfo.InvariantCulture)
            : Has(column.HasLow) && !Has(column.HasHigh) && column.Low.Numerators[lane] == 0 ? "open" : "?";
    }
}
