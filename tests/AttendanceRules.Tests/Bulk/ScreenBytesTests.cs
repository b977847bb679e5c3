using AttendanceRules.Benchmarks.England;

namespace AttendanceRules.Tests.Bulk;

/// <summary>
/// What screening by England's packs allocates for pupils whose records are laid out, once it is warmed up. Laying out and reading a file
/// come on top. It depends on no other work of the machine.
/// </summary>
[Trait("Category", "Slow")]
public sealed class ScreenBytesTests
{
    [Theory]
    [InlineData("November", 24)]
    [InlineData("July", 16)]
    public void Screening_a_school_takes_no_more_bytes_a_pupil(string date, long most)
    {
        var lanes = new EnglandLanes(RuleBook.England, date);
        Assert.Equal(lanes.ScreenOneByOne(), lanes.ScreenTogether());
        var before = GC.GetAllocatedBytesForCurrentThread();
        lanes.ScreenTogether();
        Assert.InRange((GC.GetAllocatedBytesForCurrentThread() - before) / lanes.Pupils, 0, most);
    }

    // Of pupils with steps on record some rules are advised on: those of several ways, or with needs, which makes lines.
    [Theory]
    [InlineData("November", 2)]
    [InlineData("July", 2)]
    public void Laying_out_and_screening_pupils_without_casework_takes_few_bytes(string date, long most)
    {
        var lanes = new EnglandLanes(RuleBook.England, date, p => p.Casework is { Count: 0 });
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
        var lanes = new EnglandLanes(RuleBook.England, date);
        Assert.Equal(lanes.OneByOne(0), lanes.Together(0));
        var before = GC.GetAllocatedBytesForCurrentThread();
        lanes.Together(0);
        Assert.InRange((GC.GetAllocatedBytesForCurrentThread() - before) / lanes.Pupils, 0, 60);
    }
}
