using AttendanceRules.Evaluation.Facts;
using AttendanceRules.Model.Facts;
using AttendanceRules.Model.Values;
using AttendanceRules.Records;

namespace AttendanceRules.Evaluation.Onsets;

/// <summary>
/// Sessions that a fact counts, as entries cover them: the same on each day until one begins or ends to count. They are in room that is
/// lent for as long as one comparison is looked for.
/// </summary>
internal static class UncoveredSessions
{
    [ThreadStatic]
    private static SessionCounts? spare;

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

    /// <summary>
    /// The sessions that count on the date. Those that are perhaps covered may count. <see cref="GiveBack"/> ends it.
    /// </summary>
    /// <param name="fact">What counts them.</param>
    /// <param name="all">Those that count where nothing is covered.</param>
    /// <param name="at">Whose they are, and the date.</param>
    public static SessionCounts Of(RegisterFact fact, SessionCounts all, EvaluationContext at)
    {
        if (CoveredDays.Of(fact, at) is not { } covered)
        {
            return all;
        }

        var (own, week) = (Lend(all), at.File.Time.Week);
        foreach (var (span, isSure) in covered)
        {
            var (from, end) = at.File.Time.DaysIn(span);
            if (from < end && isSure != Truth.False)
            {
                Cover(own, week.FirstSessionOf(from), week.EndSessionOf(end - 1), isSure == Truth.True);
            }
        }

        CoveredDays.GiveBack(covered);
        own.In.Total();
        own.MayBeIn.Total();
        return own;
    }

    /// <summary>Takes them back, where they are not those that count where nothing is covered.</summary>
    public static void GiveBack(SessionCounts own, SessionCounts all) => spare = own == all ? spare : own;

    private static SessionCounts Lend(SessionCounts all)
    {
        var length = all.In.Words.Length;
        var own = spare is { } lent && lent.In.Words.Length == length ? lent
            : new SessionCounts(new SessionBits(new ulong[length]), new SessionBits(new ulong[length]));
        spare = null;
        all.In.Words.CopyTo(own.In.Words);
        all.MayBeIn.Words.CopyTo(own.MayBeIn.Words);
        return own;
    }

    private static void Cover(SessionCounts own, int from, int end, bool isSure)
    {
        var sure = own.In.Words;
        var open = own.MayBeIn.Words;
        for (var i = SessionBits.WordOf(from); i <= SessionBits.WordOf(end - 1); i++)
        {
            var within = SessionBits.Within(i, from, end);
            open[i] = isSure ? open[i] & ~within : open[i] | (sure[i] & within);
            sure[i] &= ~within;
        }
    }
}
