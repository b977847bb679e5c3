using AttendanceRules.Benchmarks.England;
using BenchmarkDotNet.Attributes;

namespace AttendanceRules.Benchmarks.Reference;

/// <summary>
/// The pack to measure by for 1,000 pupils: the rule book, the same rules by hand over arrays, and a loop that only counts the same
/// sessions.
/// </summary>
public class BookAndHand
{
    private const int Pupils = 1000;
    private ReferenceCohort cohort = null!;

    /// <summary>The date.</summary>
    [Params("November", "July")]
    public string Date { get; set; } = "";

    /// <summary>Makes the pupils.</summary>
    [GlobalSetup]
    public void Make() => cohort = new ReferenceCohort(EnglandSchool.Dates[Date], Pupils);

    /// <summary>Counting alone.</summary>
    [Benchmark]
    public long Count() => cohort.Count();

    /// <summary>By hand.</summary>
    [Benchmark(Baseline = true)]
    public long Hand() => cohort.Hand();

    /// <summary>The rule book.</summary>
    [Benchmark]
    public long Book() => cohort.Book();

    /// <summary>Counting alone, of records that are laid out.</summary>
    [Benchmark]
    public long LaidOutCount() => cohort.LaidOutCount();

    /// <summary>By hand, of records that are laid out.</summary>
    [Benchmark]
    public long LaidOutHand() => cohort.LaidOutHand();

    /// <summary>The rule book, of records that are laid out.</summary>
    [Benchmark]
    public long LaidOutBook() => cohort.LaidOutBook();
}
