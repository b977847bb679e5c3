using AttendanceRules.Advice;
using AttendanceRules.Benchmarks.MadeUp;
using AttendanceRules.Records;
using BenchmarkDotNet.Attributes;

namespace AttendanceRules.Benchmarks;

/// <summary>The ten rules for a single pupil.</summary>
public class OnePupil
{
    private RuleBook book = null!;
    private PupilRecord pupil = null!;

    /// <summary>A pupil for whom nothing is called for, one with a few actions, and the one with the most.</summary>
    [Params("nothing to do", "some", "most")]
    public string Pupil { get; set; } = "";

    [GlobalSetup]
    public void Make()
    {
        book = AttendanceRules.RuleBook.Load(TenRules.Packs);
        var byActions = MadeUpSchool.Of(200).Pupils.OrderBy(p => HandWritten.For(p.Calendar, SchoolDates.AsOf).Advise(p).Count).ToList();
        pupil = Pupil switch { "nothing to do" => byActions[0], "most" => byActions[^1], _ => byActions.First(p => HandWritten.For(p.Calendar, SchoolDates.AsOf).Advise(p).Count == 3) };
    }

    [Benchmark(Baseline = true)]
    public int ByHand() => HandWritten.For(pupil.Calendar, SchoolDates.AsOf).Advise(pupil).Count;

    [Benchmark]
    public PupilAdvice RuleBook() => book.Advise(pupil, SchoolDates.AsOf);
}
