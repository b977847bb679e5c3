using BenchmarkDotNet.Attributes;

namespace AttendanceRules.Benchmarks.England;

/// <summary>
/// The conditions of England's rules for the 1,000 made-up pupils, on facts that are known: each pupil alone, and 64 together. Each is
/// asked so often that finding the facts is a small part.
/// </summary>
public class EnglandConditions
{
    private const int Again = 40;
    private EnglandLanes lanes = null!;

    /// <summary>The date.</summary>
    [Params("November", "July")]
    public string Date { get; set; } = "";

    /// <summary>Lays the records out.</summary>
    [GlobalSetup]
    public void LayOut() => lanes = new(RuleBook.England, Date);

    /// <summary>Each pupil alone.</summary>
    [Benchmark(Baseline = true)]
    public long OneByOne() => lanes.OneByOne(Again);

    /// <summary>64 together.</summary>
    [Benchmark]
    public long Together() => lanes.Together(Again);
}
