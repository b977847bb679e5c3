using AttendanceRules.Advice;
using AttendanceRules.Benchmarks.England;
using AttendanceRules.Bulk;
using AttendanceRules.RegisterFiles;
using AttendanceRules.Tests.RegisterFiles;

namespace AttendanceRules.Tests.Bulk;

/// <summary>
/// What screening by England's packs allocates for pupils whose records are laid out, once it is warmed up. Laying out and reading a file
/// come on top. It depends on no other work of the machine.
/// </summary>
[Trait("Category", "Slow")]
public sealed class ScreenBytesTests
{
    // Less than a byte for each further pupil: the more there are, the longer the longest of their lists.
    private const long MostDifference = 999;

    // One of its own: what screening works in is kept with the book, and tests beside these would lend it.
    private static readonly RuleBook Book = RuleBook.Load(PackSource.England);

    [Theory]
    [InlineData("November")]
    [InlineData("July")]
    public void Screening_a_school_takes_no_bytes(string date)
    {
        var lanes = new EnglandLanes(Book, date);
        Assert.Equal(lanes.ScreenOneByOne(), lanes.ScreenTogether());
        var before = 0L;
        for (var i = 0; i < 4; i++)
        {
            before = GC.GetAllocatedBytesForCurrentThread();
            lanes.ScreenTogether();
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    // What a call makes once is the same for any number of pupils of a school.
    [Theory]
    [InlineData("November")]
    [InlineData("July")]
    public void Screening_a_register_file_takes_no_more_bytes_for_more_pupils(string date)
    {
        var (few, many) = (BytesOf(date, 1000), BytesOf(date, 2000));
        Assert.InRange(few, 1, 16_000);
        Assert.InRange(many - few, -MostDifference, MostDifference);
    }

    [Theory]
    [InlineData("November", 2)]
    [InlineData("July", 2)]
    public void Laying_out_and_screening_pupils_without_casework_takes_few_bytes(string date, long most)
    {
        var lanes = new EnglandLanes(Book, date, p => p.Casework is { Count: 0 });
        Assert.Equal(lanes.ScreenOneByOne(), lanes.ScreenRecords());
        lanes.ScreenRecords();
        var before = GC.GetAllocatedBytesForCurrentThread();
        lanes.ScreenRecords();
        Assert.InRange((GC.GetAllocatedBytesForCurrentThread() - before) / lanes.Pupils, 0, most);
    }

    [Theory]
    [InlineData("November")]
    [InlineData("July")]
    public void Conditions_of_pupils_together_take_next_to_no_bytes(string date)
    {
        var lanes = new EnglandLanes(Book, date);
        Assert.Equal(lanes.OneByOne(0), lanes.Together(0));
        var before = GC.GetAllocatedBytesForCurrentThread();
        lanes.Together(0);
        Assert.InRange((GC.GetAllocatedBytesForCurrentThread() - before) / lanes.Pupils, 0, 60);
    }

    private static long BytesOf(string date, int pupils)
    {
        var school = EnglandSchool.On(EnglandSchool.Dates[date], pupils);
        using var written = new WrittenFile(school.Record);
        using var file = RegisterFile.Open(written.Path);
        var (least, options) = (long.MaxValue, new AdviceOptions { Threads = 1 });

        // Room that is kept may be made anew in one round; what each pupil takes is taken in all of them.
        for (var i = 0; i < 6; i++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            Assert.Equal(pupils, Book.ScreenOn(school.AsOf, options).Each(file, (_, _) => { }));
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return least;
    }
}
