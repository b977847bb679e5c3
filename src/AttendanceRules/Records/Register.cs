using AttendanceRules.Calendar;

namespace AttendanceRules.Records;

/// <summary>A pupil's marks as known on a day, laid out over the calendar's numbered sessions.</summary>
internal sealed partial class Register
{
    // England's packs ask for about so many.
    private const int Room = 16;
    private readonly Lock gate = new();
    private readonly int sessions;
    private readonly int length;
    private readonly bool isUsedAgain;
    private readonly SessionCounts none;

    // Those that were made, the last first, and the first of them that the pupil at hand does not use; null: there is none.
    private SessionBits? made;
    private SessionBits? unused;
    private IReadOnlyList<DateOnly> outside = [];
    private MarkKind[] kinds = [];
    private MarkKinds ofTable = null!;
    private int kindCount;

    // A bit for each kind that there is, by its number.
    private ulong present;

    // For each kind of mark the sessions that have it, one row after another.
    private ulong[] rows = [];
    private ulong[]? unclassed;
    private int?[]? minutesLate;
    private string?[]? subjects;
    private ulong[]? ownUnclassed;
    private int?[]? ownMinutes;

    // What is counted is found by what was asked for, which is the same few filters again and again. Another thread may read meanwhile.
    private (SessionFilter Filter, SessionCounts Counts)[] planes = new (SessionFilter, SessionCounts)[Room];
    private volatile int planeCount;

    /// <param name="pupil">Whose register it is; null for a school's own, which is empty.</param>
    /// <param name="time">The school's days and sessions.</param>
    /// <param name="table">The codes.</param>
    /// <param name="knownOn">What was known later is left out; null: nothing is.</param>
    /// <param name="isUsedAgain">Whether another pupil's register is laid out in it later.</param>
    public Register(PupilRecord? pupil, SchoolTime time, ICodeTable table, DateOnly? knownOn, bool isUsedAgain = false)
    {
        Time = time;
        sessions = time.SessionCount;
        length = SessionBits.WordsOf(sessions);
        this.isUsedAgain = isUsedAgain;
        none = SessionCounts.None(sessions);
        if (pupil is not null)
        {
            RegisterLayout.Lay(this, pupil, table, knownOn);
        }

        Complete(table);
    }

    public SchoolTime Time { get; }

    public SessionCounts Possible { get; private set; }

    /// <summary>Lays out another pupil of the same days in what is there, which nobody may hold any more.</summary>
    public void LayAgain(PupilRecord pupil, ICodeTable table, DateOnly? knownOn)
    {
        Clear();
        RegisterLayout.Lay(this, pupil, table, knownOn);
        Complete(table);
    }

    /// <summary>Forgets what is there, to be laid out anew; nobody may hold it any more.</summary>
    internal void Clear() => (planeCount, unused, unclassed, minutesLate, subjects, outside) = (0, made, null, null, null, []);

    /// <summary>Ends what <see cref="Clear"/> began: a pupil is laid out.</summary>
    internal void Complete(ICodeTable table)
    {
        ofTable = table.Kinds;
        Possible = CountsOf(table.PossibleFilter);
    }

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
        for (var kind = 0; kind < kindCount; kind++)
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

    /// <summary>The subject of the session: what its mark names, else what the base pack says; null: it is not known.</summary>
    public string? SubjectOf(int session) => subjects?[session] is { } named ? named.Length == 0 ? null : named
        : Time.Week.SessionAt(session).Subject;

    /// <summary>How many sessions of the half-open range have a mark, of a known code or not.</summary>
    public int MarkedIn(int from, int end)
    {
        var count = unclassed is null ? 0 : SessionBits.CountOf(unclassed, from, end);
        for (var kind = 0; kind < kindCount; kind++)
        {
            count += SessionBits.CountOf(RowOf(kind), from, end);
        }

        return count;
    }

    /// <summary>How many sessions of the half-open range have a mark of an unknown code, or a contradicted one.</summary>
    public int UnclassedIn(int from, int end) => unclassed is null ? 0 : SessionBits.CountOf(unclassed, from, end);

    /// <summary>How many sessions of the half-open range the filter names certainly, and how many besides it may name (S6).</summary>
    public (int Sure, int Unsure) Count(SessionFilter filter, int from, int end)
    {
        var (count, known) = (planeCount, planes);
        for (var i = 0; i < count; i++)
        {
            if (ReferenceEquals(known[i].Filter, filter))
            {
                return (known[i].Counts.Sure(from, end), known[i].Counts.Unsure(from, end));
            }
        }

        if (filter.IsBySession)
        {
            var counts = CountsOf(filter);
            return (counts.Sure(from, end), counts.Unsure(from, end));
        }

        var sure = 0;
        for (var kind = 0; kind < kindCount; kind++)
        {
            sure += filter.Matches(kinds[kind].Code, kinds[kind].Classes, null) ? SessionBits.CountOf(RowOf(kind), from, end) : 0;
        }

        return (sure, UnclassedIn(from, end));
    }

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

        // What is used again is of one thread alone.
        if (isUsedAgain)
        {
            return Keep(filter);
        }

        lock (gate)
        {
            return Keep(filter);
        }
    }

    /// <summary>Begins without a kind of mark, with room for some.</summary>
    internal void BeginKinds(int most)
    {
        kindCount = 0;
        if (kinds.Length < most || !isUsedAgain)
        {
            (kinds, rows) = (new MarkKind[most], new ulong[most * length]);
        }
    }

    /// <summary>Adds a kind of mark.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="row">Its sessions; they are copied.</param>
    internal void Add(in MarkKind kind, ReadOnlySpan<ulong> row)
    {
        row.CopyTo(rows.AsSpan(kindCount * length));
        kinds[kindCount++] = kind;
    }

    /// <summary>Takes what was laid out besides.</summary>
    /// <param name="ofNoClass">Sessions of no class, as bits.</param>
    /// <param name="late">Minutes late, by session.</param>
    /// <param name="taught">Subjects that marks name, by session; empty: two marks name different ones, or one that no pack knows.</param>
    /// <param name="unused">Days of marks that are not used.</param>
    internal void Take(ulong[]? ofNoClass, int?[]? late, string?[]? taught, IReadOnlyList<DateOnly>? unused)
    {
        (unclassed, minutesLate, subjects, outside) = (ofNoClass, late, taught, unused ?? []);
        (FirstMarked, present) = (sessions, 0);
        for (var kind = 0; kind < kindCount; kind++)
        {
            present |= 1UL << kinds[kind].Number;
            FirstMarked = Math.Min(FirstMarked, SessionBits.FirstOf(RowOf(kind)));
        }
    }

    private SessionCounts Keep(SessionFilter filter)
    {
        SessionCounts? same = null;
        for (var i = 0; i < planeCount && same is null; i++)
        {
            same = planes[i].Filter.IsSame(filter) ? planes[i].Counts : null;
        }

        // A filter of minutes is made anew for each date, so it is found by its words alone.
        if (same is { } known && filter.IsOfMinutes)
        {
            return known;
        }

        var counts = same ?? Count(filter);
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
        var (isIn, mayBeIn) = ((SessionBits?)null, (SessionBits?)null);
        var isBySession = filter.IsBySession;

        // Of a filter of minutes, which is made anew for each date, nothing is kept.
        var named = filter.IsOfMinutes ? null : filter.NamesOf(ofTable);
        for (var i = 0; i < kindCount; i++)
        {
            ref readonly var kind = ref kinds[i];
            if (!(named?[kind.Number] ?? filter.Names(kind.Code, kind.Classes)))
            {
                continue;
            }

            if (isBySession)
            {
                EachSession.Set(this, filter, kind, RowOf(i), (isIn ??= NewBits()).Words, (mayBeIn ??= NewBits()).Words);
            }
            else if (isIn is null)
            {
                isIn = NewBits(RowOf(i));
            }
            else
            {
                SessionBits.Join(isIn.Words, RowOf(i));
            }
        }

        if (unclassed is not null)
        {
            EachSession.SetUnclassed(this, filter, unclassed, (mayBeIn ??= NewBits()).Words);
        }

        isIn?.Total();
        mayBeIn?.Total();
        return isIn is null && mayBeIn is null ? none : new SessionCounts(isIn ?? none.In, mayBeIn ?? none.In);
    }

    private ReadOnlySpan<ulong> RowOf(int kind) => rows.AsSpan(kind * length, length);
}
