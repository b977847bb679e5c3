using AttendanceRules.Calendar;
using AttendanceRules.Evaluation.Lanes;
using AttendanceRules.Records;

namespace AttendanceRules.Tests.Evaluation.Lanes;

/// <summary>What is found of all pupils of a block before anything is asked: what is on record, whose characteristics are alike.</summary>
public sealed class LaneStepTests
{
    private static readonly DateOnly Day = new(2026, 9, 18);

    private static readonly RuleBook Book = Made.Book("""
        "facts": { "calls": { "casework": "count", "action": "call", "in": "this term" } },
        "characteristics": { "young": { "title": "Young", "type": "yes/no" },
          "tall": { "title": "Tall", "type": "yes/no" } },
        "questions": { "q": { "ask": "Q?", "of": "school", "type": "yes/no" } },
        "actions": { "call": { "title": "Call", "by": "school" }, "write": { "title": "Write", "by": "school", "is": "call" } }
        """);

    // The third wrote, which counts as a call; the casework of the fourth was not supplied.
    [Fact]
    public void Who_has_an_entry_of_an_action_or_may_have_one_is_found()
    {
        var block = Begin(Made.Pupil(Day), Made.Pupil(Day).Did(Day, "call"), Made.Pupil(Day).Did(Day, "write").Did(Day, "write"),
            Made.Pupil(Day).WithoutCasework());
        Assert.Equal((0b1110UL, 0b1100UL, 0b1000UL), (block.Steps.Of("call"), block.Steps.Of("write"), block.Steps.Of("other")));
        Assert.Equal((0b1110UL, 0b1000UL), (block.Steps.OfAny, block.Steps.Unknown));
    }

    // Of the third one is written, which leaves it alike in the other. Of the fourth and the fifth more is supplied.
    [Theory]
    [InlineData("young", 0b11, 0b10)]
    [InlineData("tall", 0b111, 0b110)]
    public void Pupils_of_whom_a_characteristic_is_not_written_are_alike_where_the_same_is_supplied(string name, ulong all, ulong others)
    {
        var block = Begin(Made.Pupil(Day).Supplied("young"), Made.Pupil(Day).Supplied("young"),
            Made.Pupil(Day).Supplied("young").Has("young"), Made.Pupil(Day).Supplied("young", "tall"),
            Made.Pupil(Day).Supplied("tall", "young"), Made.Pupil(Day));
        Assert.Equal([all, others, 0b100UL, 0b11000UL, 0b10000UL, 0b100000UL],
            new[] { 0b111111UL, 0b111110UL, 0b111100UL, 0b111000UL, 0b110000UL, 0b100000UL }.Select(l => block.Alike.WithFirst(l, name)));
    }

    [Fact]
    public void Who_has_an_answer_is_found()
    {
        Assert.Equal(0b10UL, Begin(Made.Pupil(Day), Made.Pupil(Day).Answered("q", "yes"), Made.Pupil(Day)).Answered);
    }

    // On the day the second has no term: a count in it is at least nothing, and not known.
    [Fact]
    public void Pupils_of_two_calendars_are_asked_each_in_its_own_days()
    {
        var other = new SchoolCalendar([new Term(new(2026, 9, 21), new(2026, 12, 18), [])]);
        var block = Begin(Made.Pupil(Day), PupilRecord.Build("P2", other));
        Assert.False(block.IsOfOneCalendar);
        var (named, column) = (Book.Book.Names.Find("calls")!, new NumberColumn());
        Assert.Equal(0UL, LaneReading.Fill(named, named.EditionOn(Day)!, new LaneAsked(block, 0, block.All), column));
        Assert.Equal((0b01UL, 0b11UL, 0b01UL), (column.Known, column.HasLow, column.HasHigh));
    }

    private static LaneBlock Begin(params PupilRecordBuilder[] pupils)
    {
        var block = new LaneBlock(Book.Book.Names.Numbering);
        block.Begin(Day, [.. pupils.Select(p => p.Create()).Select(p => Book.Book.FileOf(p, Book.Book.TimeOf(p.Calendar), null, null))]);
        return block;
    }
}
