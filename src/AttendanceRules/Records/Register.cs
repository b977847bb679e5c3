using AttendanceRules.Calendar;

namespace AttendanceRules.Records;

/// <summary>A pupil's marks as known on a day, laid out over the calendar's numbered sessions.</summary>
internal sealed class Register
{
    // England's packs ask for about so many.
    private const int Room = 16;
#if NET9_0_OR_GREATER
    private readonly Lock gate = new();
#else
    private readonly object gate = new();
#endif
    private readonly int sessions;
    private readonly int length;
    private IReadOnlyList<DateOnly> outside = [];
    private MarkKind[] kinds = [];

    // For each kind of mark the sessions that have it, one row after another.
    private ulong[] rows = [];
    private ulong[]? unclassed;
    private int?[]? minutesLate;

    // What is counted is found by what was asked for, which is the same few filters again and again. Another thread may read meanwhile.
    private (SessionFilter Filter, SessionCounts Counts)[] planes = new (SessionFilter, SessionCounts)[Room];
    private volatile int planeCount;

    /// <param name="pupil">Whose register it is; null for a school's own, which is empty.</param>
    /// <param name="time">The school's days and sessions.</param>
    /// <param name="table">The codes.</param>
    /// <param name="knownOn">What was known later is left out; null: nothing is.</param>
    public Register(PupilRecord? pupil, SchoolTime time, ICodeTable table, DateOnly? knownOn)
    {
        Time = time;
        sessions = time.SessionCount;
        length = SessionBits.WordsOf(sessions);
        if (pupil is not null)
        {
            new RegisterLayout(pupil, time, table, knownOn).Lay(this);
        }

        Possible = CountsOf(table.PossibleFilter);
    }

    public SchoolTime Time { get; }

    public SessionCounts Possible { get; }

    /// <summary>Whether some session has a mark of an unknown code, or a contradicted one.</summary>
    public bool HasUnclassed => unclassed is not null;

    /// <summary>Sessions whose mark is of an unknown code or contradicted: of any class or not possible (S6).</summary>
    public bool IsUnclassed(int session) => unclassed is not null && SessionBits.IsSet(unclassed, session);

    /// <summary>
    /// How many marks up to the date are on days that are not school days, or outside the pupil's time on roll: not used, and reported.
    /// </summary>
    public int OutsideBy(DateOnly date)
    {
        var count = 0;
        for (var i = 0; i < outside.Count; i++)
        {
            count += outside[i] <= date ? 1 : 0;
        }

        return count;
    }

    /// <summary>First session with a mark; the number of sessions when there is none.</summary>
    public int FirstMarked { get; private set; }

    public string? Code(int session)
    {
        for (var kind = 0; kind < kinds.Length; kind++)
        {
            if (SessionBits.IsSet(RowOf(kind), session))
            {
                return kinds[kind].Code;
            }
        }

        return null;
    }

    /// <summary>Whether the session has no mark; one of an unknown code is a mark.</summary>
    public bool IsMissing(int session) => Code(session) is null && !IsUnclassed(session);

    public int? MinutesLate(int session) => minutesLate?[session];

    /// <summary>How many sessions of the half-open range have a mark, of a known code or not.</summary>
    public int MarkedIn(int from, int end)
    {
        var count = unclassed is null ? 0 : SessionBits.CountOf(unclassed, from, end);
        for (var kind = 0; kind < kinds.Length; kind++)
        {
            count += SessionBits.CountOf(RowOf(kind), from, end);
        }

        return count;
    }

    /// <summary>How many sessions of the half-open range have a mark of an unknown code, or a contradicted one.</summary>
    public int UnclassedIn(int from, int end) => unclassed is null ? 0 : SessionBits.CountOf(unclassed, from, end);

    /// <summary>The sessions that the filter names: those that are, and those that may be.</summary>
    public SessionCounts CountsOf(SessionFilter filter)
    {
        var (count, known) = (planeCount, planes);
        for (var i = 0; i < count; i++)
        {
            if (ReferenceEquals(known[i].Filter, filter))
            {
                return known[i].Counts;
            }
        }

        lock (gate)
        {
            return Keep(filter);
        }
    }

    /// <summary>Takes what was laid out.</summary>
    internal void Take(MarkKind[] ofMarks, ulong[] ofKinds, ulong[]? ofNoClass, int?[]? late, IReadOnlyList<DateOnly>? unused)
    {
        (kinds, rows, unclassed, minutesLate, outside) = (ofMarks, ofKinds, ofNoClass, late, unused ?? []);
        FirstMarked = sessions;
        for (var kind = 0; kind < kinds.Length; kind++)
        {
            FirstMarked = Math.Min(FirstMarked, SessionBits.FirstOf(RowOf(kind)));
        }
    }

    private SessionCounts Keep(SessionFilter filter)
    {
        SessionCounts? counts = null;
        for (var i = 0; i < planeCount && counts is null; i++)
        {
            counts = planes[i].Filter.Key == filter.Key ? planes[i].Counts : null;
        }

        // A filter of minutes is made anew for each date, so it is found by its words alone.
        if (counts is not null && filter.IsOfMinutes)
        {
            return counts;
        }

        counts ??= Count(filter);
        if (planeCount == planes.Length)
        {
            // Who reads meanwhile keeps the array that was.
            var longer = new (SessionFilter, SessionCounts)[planes.Length + Room];
            planes.CopyTo(longer, 0);
            planes = longer;
        }

        planes[planeCount] = (filter, counts);
        planeCount++;
        return counts;
    }

    private SessionCounts Count(SessionFilter filter)
    {
        // Most filters leave no session open, and some name no mark there is.
        var (isIn, mayBeIn) = ((ulong[]?)null, (ulong[]?)null);
        for (var kind = 0; kind < kinds.Length; kind++)
        {
            if (filter.IsOfMinutes && filter.IsUnsure(kinds[kind].Code, kinds[kind].Classes, null))
            {
                ByMinutes(filter, kind, isIn ??= new ulong[length], mayBeIn ??= new ulong[length]);
            }
            else if (filter.Matches(kinds[kind].Code, kinds[kind].Classes, null))
            {
                SessionBits.Join(isIn ??= new ulong[length], RowOf(kind));
            }
        }

        if (unclassed is not null)
        {
            SessionBits.Join(mayBeIn ??= new ulong[length], unclassed);
        }

        return isIn is null && mayBeIn is null ? SessionCounts.None(sessions)
            : new SessionCounts(isIn is null ? SessionBits.None(sessions) : new SessionBits(isIn),
                mayBeIn is null ? SessionBits.None(sessions) : new SessionBits(mayBeIn));
    }

    private void ByMinutes(SessionFilter filter, int kind, ulong[] isIn, ulong[] mayBeIn)
    {
        var row = RowOf(kind);
        for (var session = 0; session < sessions; session++)
        {
            if (!SessionBits.IsSet(row, session))
            {
                continue;
            }

            if (filter.Matches(kinds[kind].Code, kinds[kind].Classes, MinutesLate(session)))
            {
                SessionBits.Set(isIn, session);
            }
            else if (MinutesLate(session) is null)
            {
                SessionBits.Set(mayBeIn, session);
            }
        }
    }

    private ReadOnlySpan<ulong> RowOf(int kind) => rows.AsSpan(kind * length, length);
}
