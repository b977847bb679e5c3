using AttendanceRules.Model.Values;
using AttendanceRules.Records;

namespace AttendanceRules.Evaluation.Facts;

/// <summary>
/// The current and the latest run, looked for from the end backwards, and the longest, so that no list of all sessions is made (S19). What
/// is between runs is passed over.
/// </summary>
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
            if (run.Count == 0)
            {
                i = LastBefore(register, plane, ofDays, i + 1);
                if (i < from)
                {
                    break;
                }
            }

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

    /// <summary>
    /// The first of the longest runs of at least the given length; null where a session that cannot be classed may matter.
    /// </summary>
    public static RunBounds? Longest(Register register, SessionCounts plane, bool ofDays, int from, int end, int least)
    {
        var (run, longest) = (default(Run), default(Run));
        for (var i = from; i < end; i++)
        {
            if (run.Count == 0)
            {
                i = FirstFrom(register, plane, ofDays, i);
                if (i >= end)
                {
                    break;
                }
            }

            switch (RunLine.At(register, plane, ofDays, i))
            {
                case Truth.Undecided:
                    return null;
                case Truth.True:
                    run = new Run(run.Count + 1, run.Count == 0 ? i : run.First, i);
                    longest = run.Count > longest.Count ? run : longest;
                    break;
                case Truth.False:
                    run = default;
                    break;
                default:
                    break;
            }
        }

        return Of(longest, least);
    }

    private static int FirstFrom(Register register, SessionCounts plane, bool ofDays, int at)
    {
        var week = register.Time.Week;
        return ofDays ? week.DayOf(plane.NextFrom(week.FirstSessionOf(at))) : plane.NextFrom(at);
    }

    private static int LastBefore(Register register, SessionCounts plane, bool ofDays, int end)
    {
        var week = register.Time.Week;
        var last = plane.LastBefore(ofDays ? week.FirstSessionOf(end) : end);
        return last < 0 || !ofDays ? last : week.DayOf(last);
    }

    private static Run Longer(Run run, int first) => new(run.Count + 1, first, run.Count == 0 ? first : run.Last);

    private static RunBounds Of(Run run, int least) => run.Count >= least ? RunBounds.Of(run) : RunBounds.None;
}
