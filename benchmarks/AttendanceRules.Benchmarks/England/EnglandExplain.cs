using AttendanceRules.Insight;
using AttendanceRules.Records;
using BenchmarkDotNet.Attributes;

namespace AttendanceRules.Benchmarks.England;

/// <summary>Why and why not by England's packs for a single pupil, the book being loaded, beside the arithmetic loop.</summary>
public class EnglandExplain
{
    private readonly RuleBook book = RuleBook.Load(PackSource.England);
    private readonly int steps = ArithmeticLoop.Steps;
    private PupilRecord pupil = null!;
    private DateOnly asOf;

    /// <summary>Who is asked about.</summary>
    [Params("nothing to do", "median", "heavy")]
    public string Pupil { get; set; } = "";

    /// <summary>Makes the school and picks the pupil.</summary>
    [GlobalSetup]
    public void Find()
    {
        var school = EnglandSchool.On(EnglandSchool.Dates["July"]);
        (asOf, pupil) = (school.AsOf, Pupil switch { "median" => school.Median, "heavy" => school.Heavy, _ => school.NothingToDo });
    }

    /// <summary>The arithmetic loop.</summary>
    [Benchmark(Baseline = true)]
    public ulong Loop() => ArithmeticLoop.Run(steps);

    /// <summary>Every verdict with its proof, and every sentence.</summary>
    [Benchmark]
    public int Explain() => Explanation.Of(book.Explain(pupil, asOf)).ToText().Length;
}
