using AttendanceRules.Records;

namespace AttendanceRules.Benchmarks.Nation;

/// <summary>
/// Time and bytes of advice on each of many pupils, from records that are laid out: one pupil after another, so that the processor has
/// other records at hand than those that come next, and of each the fastest round.
/// </summary>
internal static class CohortTimes
{
    private const int WarmRounds = 15;
    private const int Rounds = 60;

    /// <summary>Nanoseconds and bytes of each, by its place.</summary>
    public static (double[] Times, double[] Bytes) Of(IReadOnlyList<PupilTimeline> laid, DateOnly date)
    {
        var (times, bytes) = (new double[laid.Count], new double[laid.Count]);
        Array.Fill(times, double.MaxValue);
        Array.Fill(bytes, double.MaxValue);
        for (var round = 0; round < WarmRounds + Rounds; round++)
        {
            for (var i = 0; i < laid.Count; i++)
            {
                var of = Turns.Of(() => laid[i].Advise(date).Actions.Count, 1);
                if (round >= WarmRounds)
                {
                    (times[i], bytes[i]) = (Math.Min(times[i], of.Nanoseconds), Math.Min(bytes[i], of.Bytes));
                }
            }
        }

        return (times, bytes);
    }
}
