using AttendanceRules.Benchmarks.England;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;

namespace AttendanceRules.Benchmarks.Reference;

/// <summary>
/// The pack to measure by for 1,000 pupils: the rule book, the same rules by hand over arrays, and a loop that only counts the same
/// sessions. The ratio is over the rules by hand, from the records and laid out each for itself.
/// </summary>
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory)]
[CategoriesColumn]
public class BookAndHand
{
    private const int Pupils = 1000;
    private const string Records = "from the records";
    private const string LaidOut = "laid out";
    private ReferenceCohort cohort = null!;

    /// <summary>The date.</summary>
    [Params("November", "July")]
    public string Date { get; set; } = "";

    /// <summary>Makes the pupils.</summary>
    [GlobalSetup]
    public void Make() => cohort = new ReferenceCohort(EnglandSchool.Dates[Date], Pupils);

    /// <summary>Counting alone.</summary>
    [Benchmark]
    [BenchmarkCategory(Records)]
    public long Count() => cohort.Count();

    /// <summary>By hand.</summary>
    [Benchmark(Baseline = true)]
    [BenchmarkCategory(Records)]
    public long Hand() => cohort.Hand();

    /// <summary>The rule book.</summary>
    [Benchmark]
    [BenchmarkCategory(Records)]
    public long Book() => cohort.Book();

    /// <summary>Counting alone, of records that are laid out.</summary>
    [Benchmark]
    [BenchmarkCategory(LaidOut)]
    public long LaidOutCount() => cohort.LaidOutCount();

    /// <summary>By hand, of records that are laid out.</summary>
    [Benchmark(Baseline = true)]
    [BenchmarkCategory(LaidOut)]
    public long LaidOutHand() => cohort.LaidOutHand();

    /// <summary>The rule book, of records that are laid out.</summary>
    [Benchmark]
    [BenchmarkCategory(LaidOut)]
    public long LaidOutBook() => cohort.LaidOutBook();
}
