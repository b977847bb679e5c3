using AttendanceRules.Benchmarks.England;
using AttendanceRules.Records;

namespace AttendanceRules.Tests.Benchmarks;

/// <summary>
/// What advice by England's packs allocates for one pupil, which depends on no other work of the machine. A test holds it, so that nobody
/// gives it away without noticing.
/// </summary>
[Trait("Category", "Slow")]
public sealed class EnglandBytesTests
{
    private const int WarmUp = 300;
    private const int Times = 20;

    [Theory]
    [InlineData("November", "nothing", 440)]
    [InlineData("November", "median", 440)]
    [InlineData("November", "heavy", 34_000)]
    [InlineData("July", "nothing", 440)]
    [InlineData("July", "median", 440)]
    [InlineData("July", "heavy", 28_000)]
    public void Advice_on_one_pupil_takes_no_more_bytes(string date, string pupil, long most)
    {
        var school = EnglandSchool.On(EnglandSchool.Dates[date]);
        var record = pupil switch { "median" => school.Median, "heavy" => school.Heavy, _ => school.NothingToDo };
        Assert.InRange(BytesOf(() => RuleBook.England.Advise(record, school.AsOf)), 1, most);
    }

    [Theory]
    [InlineData("November", "nothing", 440)]
    [InlineData("November", "median", 440)]
    [InlineData("July", "nothing", 440)]
    [InlineData("July", "median", 440)]
    public void Advice_on_records_that_are_laid_out_takes_no_more_bytes(string date, string pupil, long most)
    {
        var school = EnglandSchool.On(EnglandSchool.Dates[date]);
        var timeline = RuleBook.England.LayOut(pupil == "median" ? school.Median : school.NothingToDo);
        Assert.InRange(BytesOf(() => timeline.Advise(school.AsOf)), 1, most);
    }

    // What is asked of the school alone is found in one pass over its pupils, and since when from their days on which something changed.
    [Theory]
    [InlineData("November", 1_700_000)]
    [InlineData("July", 2_750_000)]
    public void Advice_on_a_school_of_a_hundred_pupils_takes_no_more_bytes(string date, long most)
    {
        var school = EnglandSchool.On(EnglandSchool.Dates[date], 100);
        Assert.InRange(BytesOf(() => RuleBook.England.Advise(school.Record, school.AsOf), warmUp: 10), 1, most);
    }

    [Fact]
    public void Loading_the_packs_again_takes_no_more_bytes() =>
        Assert.InRange(BytesOf(() => RuleBook.Load(PackSource.England), warmUp: 10), 1, 8_000_000);

    private static long BytesOf(Func<object> work, int warmUp = WarmUp)
    {
        for (var i = 0; i < warmUp; i++)
        {
            work();
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < Times; i++)
        {
            work();
        }

        return (GC.GetAllocatedBytesForCurrentThread() - before) / Times;
    }
}
