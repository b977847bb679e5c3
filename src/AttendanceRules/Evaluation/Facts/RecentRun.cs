using AttendanceRules.Model.Values;
using AttendanceRules.Records;

namespace AttendanceRules.Evaluation.Facts;

/// <summary>The current and the latest run, looked for from the end backwards, so that no list of all sessions is made (S19).</summary>
internal static class RecentRun
{
    /// <summary>The run that goes on at the end, where it has at least the given length.</summary>
    public static RunBounds Current(Register register, SessionCounts plane, bool ofDays, int from, int end, int least)
    {
        // The more is read as in the class, the longer the run, and only its start moves.
        var (certain, possible, isCertain) = (default(Run), default(Run), true);
        for (var i = end - 1; i >= from; i--)
        {
            if (RunLine.At(register, plane, ofDays, i) is not { } truth)
            {
                continue;
            }

            if (truth == Truth.False)
            {
                break;
            }

            isCertain &= truth == Truth.True;
            certain = isCertain ? Longer(certain, i) : certain;
            possible = Longer(possible, i);
        }

        return Of(certain, least).And(Of(possible, least));
    }

    /// <summary>The latest run of at least the given length; null where a session that cannot be classed may matter.</summary>
    public static RunBounds? Latest(Register register, SessionCounts plane, bool ofDays, int from, int end, int least)
    {
        var run = default(Run);
        for (var i = end - 1; i >= from; i--)
        {
            switch (RunLine.At(register, plane, ofDays, i))
            {
                case Truth.Undecided:
                    return null;
                case Truth.True:
                    run = Longer(run, i);
                    break;
                case Truth.False when run.Count >= least:
                    return RunBounds.Of(run);
                case Truth.False:
                    run = default;
                    break;
                default:
                    break;
            }
        }

        return Of(run, least);
    }

    private static Run Longer(Run run, int first) => new(run.Count + 1, first, run.Count == 0 ? first : run.Last);

    private static RunBounds Of(Run run, int least) => run.Count >= least ? RunBounds.Of(run) : RunBounds.None;
}
