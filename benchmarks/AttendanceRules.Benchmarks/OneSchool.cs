using AttendanceRules.Benchmarks.MadeUp;
using AttendanceRules.Records;
using BenchmarkDotNet.Attributes;

namespace AttendanceRules.Benchmarks;

/// <summary>The ten rules for a school of a thousand pupils, on one core.</summary>
public class OneSchool
{
    private RuleBook book = null!;
    private SchoolRecord school = null!;

    [GlobalSetup]
    public void Make() => (book, school) = (AttendanceRules.RuleBook.Load(TenRules.Packs), MadeUpSchool.Of(1000));

    [Benchmark(Baseline = true)]
    public int ByHand()
    {
        var rules = HandWritten.For(school.Calendar, SchoolDates.AsOf);
        return school.Pupils.Sum(p => rules.Advise(p).Count);
    }

    [Benchmark]
    public int RuleBook() => book.AdviseAll(school, SchoolDates.AsOf).Sum(a => a.Actions.Count);
}
