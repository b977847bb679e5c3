using AttendanceRules.Evaluation.Facts;
using AttendanceRules.Model.Facts;
using AttendanceRules.Model.Values;
using AttendanceRules.Records;

namespace AttendanceRules.Evaluation.Onsets;

/// <summary>Sessions that a fact counts, as entries cover them: the same on each day until one begins or ends to count.</summary>
internal static class UncoveredSessions
{
    /// <summary>Since when what is covered is as on the date.</summary>
    public static DateOnly Since(RegisterFact fact, EvaluationContext at)
    {
        var since = DateOnly.MinValue;
        for (var i = 0; i < fact.NotCoveredBy.Count; i++)
        {
            since = SameSince.Later(since, SameSince.OfEntries(fact.NotCoveredBy[i].Action, at));
        }

        return since;
    }

    /// <summary>The sessions that count on the date. Those that are perhaps covered may count.</summary>
    /// <param name="fact">What counts them.</param>
    /// <param name="all">Those that count where nothing is covered.</param>
    /// <param name="at">Whose they are, and the date.</param>
    public static SessionCounts Of(RegisterFact fact, SessionCounts all, EvaluationContext at)
    {
        if (CoveredDays.Of(fact, at) is not { } covered)
        {
            return all;
        }

        var (sure, open, week) = (all.In.Words.ToArray(), all.MayBeIn.Words.ToArray(), at.File.Time.Week);
        foreach (var (span, isSure) in covered)
        {
            var (from, end) = at.File.Time.DaysIn(span);
            if (from < end && isSure != Truth.False)
            {
                Cover(sure, open, week.FirstSessionOf(from), week.EndSessionOf(end - 1), isSure == Truth.True);
            }
        }

        CoveredDays.GiveBack(covered);
        return new SessionCounts(new SessionBits(sure), new SessionBits(open));
    }

    private static void Cover(ulong[] sure, ulong[] open, int from, int end, bool isSure)
    {
        for (var i = SessionBits.WordOf(from); i <= SessionBits.WordOf(end - 1); i++)
        {
            var within = SessionBits.Within(i, from, end);
            open[i] = isSure ? open[i] & ~within : open[i] | (sure[i] & within);
            sure[i] &= ~within;
        }
    }
}
