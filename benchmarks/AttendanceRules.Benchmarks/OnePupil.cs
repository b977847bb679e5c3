using AttendanceRules.Benchmarks.MadeUp;
using AttendanceRules.Records;
using BenchmarkDotNet.Attributes;

namespace AttendanceRules.Benchmarks;

/// <summary>The ten rules for a single pupil, book and calendar being there already.</summary>
public class OnePupil
{
    private readonly RuleBook book = AttendanceRules.RuleBook.Load(TenRules.Packs);
    private readonly HandWritten byHand = HandWritten.For(SchoolDates.Calendar, SchoolDates.AsOf);
    private PupilRecord pupil = null!;

    /// <summary>For how many actions the pupil's records call: most pupils none, one in six or so three and more.</summary>
    [Params(0, 3, 7)]
    public int Actions { get; set; }

    [GlobalSetup]
    public void Find() => pupil = MadeUpSchool.Of(1000).Pupils.First(p => byHand.Advise(p).Count == Actions);

    [Benchmark(Baseline = true)]
    public int ByHand() => byHand.Advise(pupil).Count;

    [Benchmark]
    public int RuleBook() => book.Advise(pupil, SchoolDates.AsOf).Actions.Count;
}
