using BenchmarkDotNet.Attributes;

namespace AttendanceRules.Benchmarks.England;

/// <summary>England's packs for a school of a thousand pupils and for the school itself, on one core, beside the arithmetic loop.</summary>
public class EnglandOneSchool
{
    private readonly RuleBook book = RuleBook.Load(PackSource.England);
    private readonly int steps = ArithmeticLoop.Steps;
    private EnglandSchool school = null!;

    /// <summary>The date.</summary>
    [Params("November", "July")]
    public string Date { get; set; } = "";

    /// <summary>Makes the school.</summary>
    [GlobalSetup]
    public void Find()
    {
        school = EnglandSchool.On(EnglandSchool.Dates[Date]);
        school.Check(book);
    }

    /// <summary>The arithmetic loop.</summary>
    [Benchmark(Baseline = true)]
    public ulong Loop() => ArithmeticLoop.Run(steps);

    /// <summary>Advice on each pupil and on the school.</summary>
    [Benchmark]
    public int Advise() => book.Advise(school.Record, school.AsOf).Pupils.Count;
}
