using System.Globalization;
using System.Runtime.InteropServices;

namespace AttendanceRules.Synthetic.Tests;

/// <summary>20,000 pupils with a whole school year, made once and counted once for all tests that hold them to published figures.</summary>
public sealed class PublishedCohort
{
    private const int Size = 20_000;
    private readonly List<(string Phase, PupilCount Count)> pupils = [];
    private readonly Dictionary<(string Phase, DateOnly Date, int Half, string Code), int> marks = [];

    public PublishedCohort()
    {
        // Another seed for a trial by hand; the tests keep to the first.
        var seed = ulong.Parse(Environment.GetEnvironmentVariable("COHORT_SEED") ?? "1", CultureInfo.InvariantCulture);
        var cohort = Cohort.Create(CohortModel.Shipped("england-2024-25"), new CohortOptions { Pupils = Size, Seed = seed });
        foreach (var school in cohort.MakeSchools())
        {
            void Add(DateOnly date, int half, string code) =>
                CollectionsMarshal.GetValueRefOrAddDefault(marks, (school.Phase, date, half, code), out _)++;
            pupils.AddRange(school.MakePupils().Select(p => (school.Phase, new PupilCount(p, Add))));
        }

        Assert.Equal(Size, pupils.Count);
    }

    internal IReadOnlyList<PupilCount> Of(string phase) =>
        [.. pupils.Where(p => phase == "all" || p.Phase == phase).Select(p => p.Count)];

    /// <summary>Percent of the sessions of a phase.</summary>
    internal double Percent(string phase, Func<string, bool> counts, Func<DateOnly, int, bool>? of = null)
    {
        var (some, all) = (0L, 0L);
        foreach (var (mark, count) in marks.Where(m => (phase == "all" || m.Key.Phase == phase)
            && of?.Invoke(m.Key.Date, m.Key.Half) is not false))
        {
            all += count;
            some += counts(mark.Code) ? count : 0;
        }

        return 100.0 * some / all;
    }

    /// <summary>Percent of the sessions of some pupils that are missed.</summary>
    internal static double Absence(IReadOnlyList<PupilCount> pupils) =>
        100.0 * pupils.Sum(p => (long)p.Missed) / pupils.Sum(p => (long)p.Sessions);

    /// <summary>Percent of pupils.</summary>
    internal static double PercentOf(IReadOnlyList<PupilCount> pupils, Func<PupilCount, bool> holds) =>
        100.0 * pupils.Count(holds) / pupils.Count;
}
