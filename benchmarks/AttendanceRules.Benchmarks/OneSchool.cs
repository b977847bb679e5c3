using AttendanceRules.Benchmarks.MadeUp;
using AttendanceRules.Records;
using BenchmarkDotNet.Attributes;

namespace AttendanceRules.Benchmarks;

/// <summary>The ten rules for a school of a thousand pupils, on one core.</summary>
public class OneSchool
{
    private readonly RuleBook book = AttendanceRules.RuleBook.Load(TenRules.Packs);
    private readonly HandWritten byHand = HandWritten.For(SchoolDates.Calendar, SchoolDates.AsOf);
    private readonly SchoolRecord school = MadeUpSchool.Of(1000);

    [Benchmark(Baseline = true)]
    public int ByHand() => school.Pupils.Sum(p => byHand.Advise(p).Count);

    [Benchmark]
    public int RuleBook() => book.AdviseAll(school, SchoolDates.AsOf).Sum(a => a.Actions.Count);
}
