using AttendanceRules.Advice;
using AttendanceRules.Benchmarks.Nation;
using AttendanceRules.Records;

namespace AttendanceRules.Synthetic.Tests;

/// <summary>
/// What advice by England's packs allocates for the pupil in the middle of those with casework, from records that are laid out. It depends
/// on no other work of the machine.
/// </summary>
public sealed class CohortBytesTests
{
    private static readonly List<PupilRecord> WithCasework =
        [.. CohortFile.Schools(RuleBook.England, 2_000).SelectMany(s => s.Pupils).Where(p => p.Casework is { Count: > 0 })];

    [Theory]
    [InlineData("2025-11-20", 4_200)]
    [InlineData("2026-07-20", 7_100)]
    public void Advice_on_the_pupil_in_the_middle_takes_no_more_bytes(string date, long most)
    {
        var asOf = DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture);
        var bytes = WithCasework.ConvertAll(p => BytesOf(RuleBook.England.LayOut(p), asOf));
        bytes.Sort();
        Assert.InRange(bytes[bytes.Count / 2], 1, most);
    }

    // The line alone, when what it says is found: it is written into room that is there.
    [Theory]
    [InlineData("2025-11-20", 720)]
    [InlineData("2026-07-20", 1_100)]
    public void A_line_of_the_pupil_in_the_middle_takes_no_more_bytes(string date, long most)
    {
        var asOf = DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture);
        var bytes = WithCasework.ConvertAll(p => BytesOfLine(RuleBook.England.Advise(p, asOf)));
        bytes.Sort();
        Assert.InRange(bytes[bytes.Count / 2], 1, most);
    }

    // That a pupil will leave does not make anybody look for the day since which something may have been so.
    [Fact]
    public void Advice_on_a_pupil_who_leaves_later_takes_hardly_more_bytes_than_on_one_who_stays()
    {
        DateOnly asOf = new(2025, 11, 20);
        var leaving = WithCasework.Where(p => p.Left > asOf).ToList();
        Assert.NotEmpty(leaving);
        Assert.All(leaving, p => Assert.InRange(
            BytesOf(RuleBook.England.LayOut(p), asOf) - BytesOf(RuleBook.England.LayOut(Staying(p)), asOf), -100, 100));
    }

    private static PupilRecord Staying(PupilRecord pupil)
    {
        var builder = PupilRecord.Build(pupil.Id, pupil.Calendar).OnRoll(pupil.Admitted).Marks(pupil.Marks)
            .Supplied(pupil.SuppliedCharacteristics);
        builder = pupil.DateOfBirth is { } born ? builder.Born(born) : builder;
        builder = pupil is { YearGroup: { } year, YearGroupOn: { } on } ? builder.InYear(year, on) : builder;
        foreach (var row in pupil.Casework ?? [])
        {
            builder.Did(row);
        }

        foreach (var answer in pupil.Answers)
        {
            builder.Answered(answer);
        }

        foreach (var parent in pupil.Parents ?? [])
        {
            builder.Parent(parent);
        }

        foreach (var characteristic in pupil.Characteristics)
        {
            builder.Has(characteristic);
        }

        return builder.Create();
    }

    private static long BytesOfLine(PupilAdvice advice)
    {
        advice.WriteLine(Stream.Null);
        var before = GC.GetAllocatedBytesForCurrentThread();
        advice.WriteLine(Stream.Null);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static long BytesOf(PupilTimeline pupil, DateOnly asOf)
    {
        pupil.Advise(asOf);
        var before = GC.GetAllocatedBytesForCurrentThread();
        pupil.Advise(asOf);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
