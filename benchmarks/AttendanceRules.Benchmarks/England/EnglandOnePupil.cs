using AttendanceRules.Records;
using BenchmarkDotNet.Attributes;

namespace AttendanceRules.Benchmarks.England;

/// <summary>England's packs for a single pupil, beside the arithmetic loop.</summary>
public class EnglandOnePupil
{
    private readonly RuleBook book = RuleBook.Load(PackSource.England);
    private readonly int steps = ArithmeticLoop.Steps;
    private PupilRecord pupil = null!;
    private DateOnly asOf;

    /// <summary>Who is asked about.</summary>
    [Params("nothing to do", "median", "heavy")]
    public string Pupil { get; set; } = "";

    /// <summary>The date: an early one looks back less far than one at the end of the school year.</summary>
    [Params("November", "July")]
    public string Date { get; set; } = "";

    /// <summary>Makes the school and picks the pupil.</summary>
    [GlobalSetup]
    public void Find()
    {
        var school = EnglandSchool.On(EnglandSchool.Dates[Date]);
        school.Check(book);
        (asOf, pupil) = (school.AsOf, Pupil switch { "median" => school.Median, "heavy" => school.Heavy, _ => school.NothingToDo });
    }

    /// <summary>The arithmetic loop.</summary>
    [Benchmark(Baseline = true)]
    public ulong Loop() => ArithmeticLoop.Run(steps);

    /// <summary>Advice on the pupil.</summary>
    [Benchmark]
    public int Advise() => book.Advise(pupil, asOf).Actions.Count;
}
