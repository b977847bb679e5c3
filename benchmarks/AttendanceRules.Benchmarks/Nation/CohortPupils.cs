using AttendanceRules.Records;

namespace AttendanceRules.Benchmarks.Nation;

/// <summary>Single pupils of a generated cohort, picked by what advice on the last day takes.</summary>
/// <param name="Nothing">One for whom nothing is called for or open.</param>
/// <param name="Median">
/// The one in the middle, of those with casework, by bytes of advice that is laid out: they are the same in each run.
/// </param>
/// <param name="Worst">The one for whom advice takes longest, of those with most bytes.</param>
internal sealed record CohortPupils(PupilRecord Nothing, PupilRecord Median, PupilRecord Worst)
{
    private const int BytesRounds = 2;
    private const int MostBytes = 20;
    private const int WorstRounds = 30;
    private const int Rows = 20;
    private const int WatchDays = 10;

    public static DateOnly AsOf { get; } = CohortFile.Until;

    /// <summary>The median with so many rows of casework more, of which the last opens a watch.</summary>
    public PupilRecord MedianWithCasework
    {
        get
        {
            var parent = Median.Parents is { Count: > 0 } parents ? parents[0].Id : null;
            var begun = AsOf.AddDays(-Rows);
            var rows = Enumerable.Range(1, Rows - 1)
                .Select(n => new CaseworkRow(begun.AddDays(-n), n % 2 == 0 ? "barriers-meeting" : "targeted-support"))
                .Append(new CaseworkRow(begun, "notice-to-improve") { Parent = parent, Until = AsOf.AddDays(WatchDays) });
            return rows.Aggregate(Median, (p, row) => p.With(row));
        }
    }

    /// <summary>Finds them.</summary>
    public static CohortPupils Of(RuleBook book, IEnumerable<PupilRecord> pupils)
    {
        var laid = pupils.Select(p => (Pupil: p, Timeline: book.LayOut(p))).ToList();
        for (var round = 0; round < BytesRounds; round++)
        {
            laid.ForEach(p => p.Timeline.Advise(AsOf));
        }

        var sorted = laid.ConvertAll(p => (p.Pupil, p.Timeline, Bytes: Advise(p.Timeline, 1).Bytes)).OrderBy(p => p.Bytes)
            .ThenBy(p => p.Pupil.Id, StringComparer.Ordinal).ToList();
        var busy = sorted.Where(p => p.Pupil.Casework is { Count: > 0 }).ToList();
        var nothing = sorted.MinBy(p => book.Advise(p.Pupil, AsOf) is var advice ? advice.Daily.Count + advice.Undecided.Count : 0).Pupil;
        var worst = sorted.TakeLast(MostBytes)
            .MaxBy(p => Enumerable.Range(0, WorstRounds).Min(_ => Advise(p.Timeline, 1).Nanoseconds)).Pupil;
        return new(nothing, busy[busy.Count / 2].Pupil, worst);
    }

    private static (double Nanoseconds, long Bytes) Advise(PupilTimeline timeline, int calls) =>
        Turns.Of(() => timeline.Advise(AsOf).Actions.Count, calls);
}
