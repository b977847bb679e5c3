using AttendanceRules.Records;

namespace AttendanceRules.Benchmarks.Nation;

/// <summary>Single pupils of a generated cohort, picked by what advice on the last day takes.</summary>
/// <param name="Nothing">One for whom nothing is called for or open.</param>
/// <param name="Median">The one in the middle, of those with casework, by the time of advice that is laid out.</param>
/// <param name="Worst">The one for whom it takes longest.</param>
internal sealed record CohortPupils(PupilRecord Nothing, PupilRecord Median, PupilRecord Worst)
{
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
        var all = pupils.ToList();
        var nothing = all.MinBy(p => book.Advise(p, AsOf) is var advice ? advice.Daily.Count + advice.Undecided.Count : 0)!;
        var busy = all.Where(p => p.Casework is { Count: > 0 }).ToArray();
        var (times, _) = CohortTimes.Of(Array.ConvertAll(busy, p => book.LayOut(p)), AsOf);
        Array.Sort(times, busy);
        return new(nothing, busy[busy.Length / 2], busy[^1]);
    }
}
