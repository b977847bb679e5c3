using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using AttendanceRules.Calendar;

namespace AttendanceRules.Records;

/// <summary>
/// Lays marks over the sessions: of each session what was known last. It is lent to one register after another of a thread; what is kept is
/// a row of bits for each kind of mark.
/// </summary>
internal sealed class RegisterLayout
{
    [ThreadStatic]
    private static RegisterLayout? spare;

    // What is written of a session: nothing, what has no class, or the number of a kind and this many more.
    private const int Nothing = 0;
    private const int Unclassed = 1;
    private const int FirstKind = 2;

    private Register? register;
    private SchoolTime time = null!;
    private ICodeTable table = null!;
    private MarkKinds kinds = null!;
    private DateOnly firstDay;
    private DateOnly lastDay;
    private DateOnly knownBy;
    private List<DateOnly>? outside;
    private int[] written = [];
    private DateOnly[] knownSince = [];

    // What is written of any session.
    private bool[] isWritten = [];

    // The words of the sessions of which something is written.
    private int from;
    private int end;

    // Null until a mark says how late it is: most registers of a pupil never do.
    private int?[]? minutesLate;

    // Null until a mark names a subject: half days have none.
    private string?[]? subjects;

    /// <summary>Lays a pupil's marks out in a register.</summary>
    public static void Lay(Register register, PupilRecord pupil, ICodeTable table, DateOnly? knownOn)
    {
        var layout = Begin(register, pupil.Admitted, pupil.Left, table, knownOn);
        layout.Lay(pupil.EachMark);
        layout.End();
    }

    /// <summary>Begins with a pupil whose marks come one by one; <see cref="End"/> ends it.</summary>
    /// <param name="register">Where they are laid out.</param>
    /// <param name="admitted">The pupil's first day on roll; null: it is not known.</param>
    /// <param name="left">The last day; null: there is none.</param>
    /// <param name="table">The codes.</param>
    /// <param name="knownOn">What was known later is left out; null: nothing is.</param>
    public static RegisterLayout Begin(Register register, DateOnly? admitted, DateOnly? left, ICodeTable table, DateOnly? knownOn)
    {
        var layout = spare ??= new RegisterLayout();
        layout.MakeRoom(register.Time.SessionCount, table.Kinds.Count + FirstKind);
        (layout.register, layout.time, layout.table, layout.kinds) = (register, register.Time, table, table.Kinds);
        (layout.firstDay, layout.lastDay) = (admitted ?? DateOnly.MinValue, left ?? DateOnly.MaxValue);
        layout.knownBy = knownOn ?? DateOnly.MaxValue;
        (layout.outside, layout.minutesLate, layout.subjects) = (null, null, null);
        return layout;
    }

    public void End()
    {
        var isOf = isWritten.AsSpan(FirstKind, kinds.Count);
        register!.BeginKinds(isOf.Count(true));
        (from, end) = Written();
        for (var kind = 0; kind < isOf.Length; kind++)
        {
            // A code that says there is no mark leaves the session as if nothing was written. Marks of a kind may all have been corrected.
            if (isOf[kind] && !kinds.IsNoMark(kind) && Fill(register.NextRow, kind + FirstKind))
            {
                register.Add(kinds[kind]);
            }
        }

        register.Take(isWritten[Unclassed] ? OfNoClass() : null, minutesLate, subjects, outside);
        Array.Clear(written, from * SessionBits.WordBits, (end - from) * SessionBits.WordBits);
        Array.Clear(isWritten);
        (register, time, table, kinds) = (null, null!, null!, null!);
    }

    /// <summary>Lays a mark.</summary>
    /// <param name="date">Its day.</param>
    /// <param name="half">Its session.</param>
    /// <param name="code">Its code.</param>
    /// <param name="minutes">Minutes late; null: it does not say.</param>
    /// <param name="known">When it became known.</param>
    /// <param name="subject">The subject that it names; null: none.</param>
    public void Lay(DateOnly date, HalfDay half, string code, int? minutes, DateOnly known, string? subject) =>
        Lay(time.SessionOf(date, half), date, code, minutes, known, subject);

    /// <summary>Lays a mark that says no more than its code.</summary>
    /// <param name="session">Its session; below zero: it has none.</param>
    /// <param name="date">Its day.</param>
    /// <param name="code">Its code.</param>
    public void LayPlain(int session, DateOnly date, string code) => Lay(session, date, code, null, date, null);

    private void Lay(ReadOnlySpan<Mark> marks)
    {
        // What is asked of each mark is near at hand.
        var (days, codes, own, since, isOf) = (time, kinds, written, knownSince, isWritten);
        var (admitted, left, by) = (firstDay, lastDay, knownBy);
        foreach (var mark in marks)
        {
            var (date, known) = (mark.Date, mark.Known ?? mark.Date);
            var session = days.SessionOf(date, mark.Half);
            if (session < 0 || date < admitted || date > left || known > by || own[session] != Nothing || mark.MinutesLate is not null
                || mark.Subject is not null)
            {
                Lay(session, date, mark.Code, mark.MinutesLate, known, mark.Subject);
                continue;
            }

            var now = codes.NumberOf(mark.Code, date) + FirstKind;
            (own[session], since[session], isOf[now]) = (now, known, true);
        }
    }

    // Not a part of the loop over many marks, which keeps what it needs in registers.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Lay(int session, DateOnly date, string code, int? minutes, DateOnly known, string? subject)
    {
        if (known > knownBy)
        {
            return;
        }

        if (session < 0 || date < firstDay || date > lastDay)
        {
            (outside ??= []).Add(date);
            return;
        }

        var now = kinds.NumberOf(code, date) + FirstKind;
        if (written[session] != Nothing || minutes is not null || subject is not null)
        {
            LayBeside(session, now, minutes, known, subject);
            return;
        }

        Write(session, now, known);
    }

    // A mark that says more than its code, or of a session that has one.
    private void LayBeside(int session, int now, int? minutes, DateOnly known, string? subject)
    {
        var before = written[session];
        if (before != Nothing && known < knownSince[session])
        {
            return;
        }

        var isBeside = before != Nothing && known == knownSince[session];
        SetSubject(session, subject, isBeside);
        if (isBeside && (before != now || minutesLate?[session] != minutes))
        {
            // Of two codes neither is so. Of two latenesses it is known that it was late, and not how late.
            Write(session, before != now ? Unclassed : now, known);
            SetMinutes(session, null);
            return;
        }

        Write(session, now, known);
        SetMinutes(session, now > Unclassed && !kinds.IsNoMark(now - FirstKind) ? minutes : null);
    }

    private void Write(int session, int now, DateOnly known) =>
        (written[session], knownSince[session], isWritten[now]) = (now, known, true);

    private ulong[]? OfNoClass()
    {
        var own = register!.RoomForUnclassed();
        return Fill(own, Unclassed) ? own : null;
    }

    private (int From, int End) Written()
    {
        var sessions = written.AsSpan(0, time.SessionCount);
        var first = sessions.IndexOfAnyExcept(Nothing);
        return first < 0 ? (0, 0)
            : (first / SessionBits.WordBits, (sessions.LastIndexOfAnyExcept(Nothing) / SessionBits.WordBits) + 1);
    }

    // Sets the sessions of which this is written; false: there are none.
    private bool Fill(Span<ulong> row, int what)
    {
        row.Clear();
        var (all, of) = (0UL, Vector256.Create(what));
        ref var first = ref MemoryMarshal.GetArrayDataReference(written);
        for (var i = from; i < end; i++)
        {
            var word = 0UL;
            for (var bit = 0; bit < SessionBits.WordBits; bit += Vector256<int>.Count)
            {
                var eight = Vector256.LoadUnsafe(ref first, (nuint)((i * SessionBits.WordBits) + bit));
                word |= (ulong)Vector256.Equals(eight, of).ExtractMostSignificantBits() << bit;
            }

            row[i] = word;
            all |= word;
        }

        return all != 0;
    }

    private void MakeRoom(int sessions, int count)
    {
        var room = SessionBits.WordsOf(sessions) * SessionBits.WordBits;
        if (written.Length < room)
        {
            (written, knownSince) = (new int[room], new DateOnly[room]);
        }

        if (isWritten.Length < count)
        {
            isWritten = new bool[count];
        }

        // A pupil whose marks could not be read to the end left some.
        if (register is not null)
        {
            Array.Clear(written);
            Array.Clear(isWritten);
        }
    }

    // Of two marks that became known on one day both may name it; where they differ it is not known, as where no pack knows the name.
    private void SetSubject(int session, string? subject, bool isBeside)
    {
        var before = isBeside ? subjects?[session] : null;
        var now = subject is null ? before : !table.IsSubject(subject) || (before is not null && before != subject) ? "" : subject;
        if (now is not null || subjects is not null)
        {
            (subjects ??= new string?[time.SessionCount])[session] = now;
        }
    }

    private void SetMinutes(int session, int? minutes)
    {
        if (minutes is not null || minutesLate is not null)
        {
            (minutesLate ??= register!.RoomForMinutes())[session] = minutes;
        }
    }
}
