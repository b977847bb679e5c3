namespace AttendanceRules.Records;

/// <summary>A register after one more mark: what is counted of other sessions is shared with the register before.</summary>
internal static class MarkedRegister
{
    private const int WordBits = 64;

    /// <summary>The register with the last of the pupil's marks; null: the mark does more than say what a session is.</summary>
    /// <param name="before">The register without it.</param>
    /// <param name="kinds">Its kinds of mark.</param>
    /// <param name="rows">The sessions of each.</param>
    /// <param name="late">Minutes late, by session; null: none.</param>
    /// <param name="pupil">The records with it.</param>
    /// <param name="table">The codes.</param>
    /// <param name="knownOn">What was known later is left out; null: nothing is.</param>
    public static Register? Of(Register before, ReadOnlySpan<MarkKind> kinds, ulong[] rows, int?[]? late, PupilRecord pupil,
        ICodeTable table, DateOnly? knownOn)
    {
        var (mark, time) = (pupil.Marks[^1], before.Time);
        var (known, day) = (mark.Known ?? mark.Date, time.FirstOnOrAfter(mark.Date));
        if (known > knownOn || mark.Subject is not null || day >= time.DayCount || time[day] != mark.Date || mark.Date < pupil.Admitted
            || mark.Date > pupil.Left || !time.Week.Has(mark.Half) || !IsLatest(pupil.Marks, mark, known, knownOn)
            || KindOf(kinds, mark, table) is not { } kind)
        {
            return null;
        }

        var (session, length) = (time.Week.SessionOf(day, mark.Half), SessionBits.WordsOf(time.SessionCount));
        var number = IndexOf(kinds, mark);
        MarkKind[] all = number < 0 ? [.. kinds, kind] : [.. kinds];
        number = number < 0 ? kinds.Length : number;
        var own = new ulong[all.Length * length];
        rows.AsSpan(0, kinds.Length * length).CopyTo(own);
        MarkKind? was = null;
        for (var i = 0; i < kinds.Length; i++)
        {
            ref var word = ref own[(i * length) + (session / WordBits)];
            was = (word & (1UL << session)) != 0 ? kinds[i] : was;
            word &= ~(1UL << session);
        }

        // A code that says there is no mark leaves the session as if nothing was written.
        var isNothing = (kind.Classes & table.NoMark) != 0;
        if (!isNothing)
        {
            SessionBits.Set(own.AsSpan(number * length, length), session);
        }

        var after = new Register(before, all, own, Minutes(late, session, isNothing ? null : mark.MinutesLate, time.SessionCount));
        after.TakeCounts(before, table, was, isNothing ? null : kind);
        return after;
    }

    // Whether it is certainly what is known last of its session.
    private static bool IsLatest(IReadOnlyList<Mark> marks, Mark mark, DateOnly known, DateOnly? knownOn)
    {
        for (var i = 0; i < marks.Count - 1; i++)
        {
            var other = marks[i];
            if (other.Date == mark.Date && other.Half == mark.Half
                && (other.Known ?? other.Date) is var on && on >= known && !(on > knownOn))
            {
                return false;
            }
        }

        return true;
    }

    private static int IndexOf(ReadOnlySpan<MarkKind> kinds, Mark mark)
    {
        for (var i = 0; i < kinds.Length; i++)
        {
            if (kinds[i].IsOf(mark.Code, mark.Date))
            {
                return i;
            }
        }

        return -1;
    }

    private static MarkKind? KindOf(ReadOnlySpan<MarkKind> kinds, Mark mark, ICodeTable table) => IndexOf(kinds, mark) is >= 0 and var known
        ? kinds[known] : mark.Code.Length == 0 ? null : table.KindOf(mark.Code, mark.Date);

    private static int?[]? Minutes(int?[]? before, int session, int? minutes, int sessions)
    {
        if (before is null && minutes is null)
        {
            return null;
        }

        var own = before is null ? new int?[sessions] : [.. before];
        own[session] = minutes;
        return own;
    }
}
