using BenchmarkDotNet.Attributes;

namespace AttendanceRules.Benchmarks.England;

/// <summary>Which of England's rules have something to say for the 1,000 made-up pupils: each pupil alone, and 64 together.</summary>
public class EnglandScreen
{
    private EnglandLanes lanes = null!;

    /// <summary>The date.</summary>
    [Params("November", "July")]
    public string Date { get; set; } = "";

    /// <summary>Lays the records out.</summary>
    [GlobalSetup]
    public void LayOut() => lanes = new(RuleBook.England, Date);

    /// <summary>Each pupil alone.</summary>
    [Benchmark(Baseline = true)]
    public long OneByOne() => lanes.ScreenOneByOne();

    /// <summary>64 together.</summary>
    [Benchmark]
    public long Together() => lanes.ScreenTogether();
}
