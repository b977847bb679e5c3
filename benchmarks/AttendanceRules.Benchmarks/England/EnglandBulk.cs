using AttendanceRules.Bulk;
using BenchmarkDotNet.Attributes;

namespace AttendanceRules.Benchmarks.England;

/// <summary>
/// England's packs for the pupils of a register file, by one thread and by two, beside an arithmetic loop by one and by two: a
/// machine whose two processors are one core gains nothing from the second.
/// </summary>
public class EnglandBulk : IDisposable
{
    // As long as advice on the pupils takes, so that threads cost both as little.
    private const int Loops = 4000;

    private readonly RuleBook book = RuleBook.Load(PackSource.England);
    private EnglandFile file = null!;

    /// <summary>The date.</summary>
    [Params("November", "July")]
    public string Date { get; set; } = "";

    /// <summary>How many threads work.</summary>
    [Params(1, 2)]
    public int Threads { get; set; }

    /// <summary>How many schools of a thousand pupils are in the file. Of one alone, starting threads is a part of the time.</summary>
    public int Schools { get; set; } = 10;

    /// <summary>How many pupils are.</summary>
    public int Pupils => file.Pupils;

    /// <summary>Writes the file.</summary>
    [GlobalSetup]
    public void Write() => file = new EnglandFile(book, Date, Schools);

    /// <summary>Deletes it.</summary>
    [GlobalCleanup]
    public void Dispose()
    {
        file.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>The arithmetic loop, divided among the threads.</summary>
    [Benchmark(Baseline = true)]
    public ulong Loop() => ParallelEnumerable.Range(0, Loops).WithDegreeOfParallelism(Threads)
        .Aggregate(0UL, (sum, _) => sum ^ ArithmeticLoop.Run(), (sum, one) => sum ^ one, sum => sum);

    /// <summary>Reading each pupil.</summary>
    [Benchmark]
    public long Read() => Enumerable.Range(0, file.Pupils).AsParallel().WithDegreeOfParallelism(Threads)
        .Sum(n => (long)file.File.ReadPupil(n).Marks.Count);

    /// <summary>Advice on each pupil, taken by a sink.</summary>
    [Benchmark]
    public long Advise()
    {
        var actions = 0L;
        book.AdviseAll(file.File, file.AsOf, advice => actions += advice.Actions.Count, options: Options);
        return actions;
    }

    /// <summary>Advice on each pupil as a line of JSON.</summary>
    [Benchmark]
    public long Lines() => book.AdviseAllAs(file.File, file.AsOf, EnglandLine.BytesOf, options: Options).Sum();

    /// <summary>Which rules have something to say.</summary>
    [Benchmark]
    public long Screen()
    {
        var called = 0L;
        book.ScreenOn(file.AsOf, Options).Each(file.File, (_, found) => called += found.IsCalledFor(0) ? 1 : 0);
        return called;
    }

    private AdviceOptions Options => new() { Threads = Threads };
}
