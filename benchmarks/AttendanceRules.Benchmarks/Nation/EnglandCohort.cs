using AttendanceRules.Records;
using BenchmarkDotNet.Attributes;

namespace AttendanceRules.Benchmarks.Nation;

/// <summary>
/// England's packs for single pupils of a generated cohort of 10,000, on its last day. Records are laid out, except where their row says
/// otherwise.
/// </summary>
public class EnglandCohort
{
    private const int Pupils = 10_000;
    private static readonly Lazy<CohortPupils> Picked = new(() =>
        CohortPupils.Of(RuleBook.England, CohortFile.Schools(RuleBook.England, Pupils).SelectMany(s => s.Pupils)));

    private readonly RuleBook book = RuleBook.England;
    private PupilRecord record = null!;
    private PupilTimeline nothing = null!;
    private PupilTimeline median = null!;
    private PupilTimeline worst = null!;
    private PupilTimeline rows = null!;
    private CohortChanges changes = null!;

    /// <summary>Picks the pupils and lays their records out.</summary>
    [GlobalSetup]
    public void Find()
    {
        var pupils = Picked.Value;
        record = pupils.Median;
        (nothing, median) = (book.LayOut(pupils.Nothing), book.LayOut(pupils.Median));
        (worst, rows) = (book.LayOut(pupils.Worst), book.LayOut(pupils.MedianWithCasework));
        changes = new(book, pupils.Median);
    }

    /// <summary>The pupil in the middle of those with casework.</summary>
    [Benchmark(Baseline = true)]
    public int Median() => median.Advise(CohortPupils.AsOf).Actions.Count;

    /// <summary>The same from the records.</summary>
    [Benchmark]
    public int MedianFromRecords() => book.Advise(record, CohortPupils.AsOf).Actions.Count;

    /// <summary>One for whom there is nothing to say.</summary>
    [Benchmark]
    public int NothingToSay() => nothing.Advise(CohortPupils.AsOf).Actions.Count;

    /// <summary>The one who takes longest.</summary>
    [Benchmark]
    public int Worst() => worst.Advise(CohortPupils.AsOf).Actions.Count;

    /// <summary>The median with 20 rows of casework more and a watch.</summary>
    [Benchmark]
    public int MedianWithCasework() => rows.Advise(CohortPupils.AsOf).Actions.Count;

    /// <summary>The median again, after an answer.</summary>
    [Benchmark]
    public int AfterAnswer() => changes.AfterAnswer();

    /// <summary>The median again, after an entry.</summary>
    [Benchmark]
    public int AfterEntry() => changes.AfterEntry();

    /// <summary>The median again, after a mark.</summary>
    [Benchmark]
    public int AfterMark() => changes.AfterMark();
}
