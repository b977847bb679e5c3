using AttendanceRules.Synthetic.Calibration;

namespace AttendanceRules.Synthetic.Registers;

/// <summary>The schools of one phase: how many there are, and how their pupils are spread over them, as evenly as can be.</summary>
internal sealed record SchoolRun(PhaseModel Phase, long Pupils, long Schools)
{
    /// <summary>Spreads pupils over phases by their shares, the largest remainders first, and over schools of usual size.</summary>
    public static IReadOnlyList<SchoolRun> Of(IReadOnlyList<PhaseModel> phases, long pupils)
    {
        var all = phases.Sum(p => p.Figures.Share);
        double[] exact = [.. phases.Select(p => pupils * p.Figures.Share / all)];
        long[] counts = [.. exact.Select(e => (long)e)];
        foreach (var phase in Enumerable.Range(0, counts.Length).OrderByDescending(i => exact[i] - counts[i]).ThenBy(i => i)
            .Take((int)(pupils - counts.Sum())).ToList())
        {
            counts[phase]++;
        }

        return [.. phases.Select((p, i) => new SchoolRun(p, counts[i], SchoolsFor(counts[i], p.Figures.PupilsPerSchool)))];
    }

    /// <summary>How many pupils the school with this number has, counted from 0.</summary>
    public int PupilsOf(long school) => (int)((Pupils / Schools) + (school < Pupils % Schools ? 1 : 0));

    private static long SchoolsFor(long pupils, int each) =>
        pupils == 0 ? 0 : Math.Max(1, (long)Math.Round((double)pupils / each, MidpointRounding.AwayFromZero));
}
