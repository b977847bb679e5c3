using System.Buffers;
using AttendanceRules.Calendar;

namespace AttendanceRules.Records;

/// <summary>
/// Lays marks over the sessions: of each session what was known last. Its arrays are borrowed while it works; what is kept is a row of bits
/// for each kind of mark.
/// </summary>
internal sealed class RegisterLayout
{
    // Lent to one register after another of a thread.
    [ThreadStatic]
    private static RegisterLayout? spare;

    private const ushort Nothing = 0;
    private const ushort Unclassed = 1;

    // What was written, "no mark" included; a session that was contradicted equals nothing.
    private const string Contradicted = "\n";

    private readonly List<MarkKind> kinds = [];
    private Register register = null!;
    private SchoolTime time = null!;
    private ICodeTable table = null!;
    private DateOnly? admitted;
    private DateOnly? left;
    private DateOnly? knownOn;
    private List<DateOnly>? outside;
    private MarkKind last;
    private MarkKind other;
    private ushort lastNumber;
    private ushort otherNumber;
    private ushort[] kindOf = [];
    private string?[] written = [];
    private DateOnly[] knownSince = [];

    // Null until a mark says how late it is: most registers of a pupil never do.
    private int?[]? minutesLate;

    // Null until a mark names a subject: half days have none.
    private string?[]? subjects;

    /// <summary>Lays a pupil's marks out in a register.</summary>
    public static void Lay(Register register, PupilRecord pupil, ICodeTable table, DateOnly? knownOn)
    {
        var layout = Begin(register, pupil.Admitted, pupil.Left, table, knownOn);
        for (var i = 0; i < pupil.Marks.Count; i++)
        {
            layout.Lay(pupil.Marks[i]);
        }

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
        (layout.register, layout.time, layout.table, layout.knownOn) = (register, register.Time, table, knownOn);
        (layout.admitted, layout.left) = (admitted, left);
        (layout.outside, layout.minutesLate, layout.subjects) = (null, null, null);
        (layout.last, layout.other) = (default, default);
        layout.kinds.Clear();
        var count = register.Time.SessionCount;
        (layout.kindOf, layout.written, layout.knownSince) = (ArrayPool<ushort>.Shared.Rent(count),
            ArrayPool<string?>.Shared.Rent(count), ArrayPool<DateOnly>.Shared.Rent(count));
        Array.Clear(layout.kindOf, 0, count);
        Array.Clear(layout.written, 0, count);
        return layout;
    }

    public void End()
    {
        register.Take(Fill(register.RowsFor(kinds), time.SessionCount), minutesLate, subjects, outside);
        ArrayPool<ushort>.Shared.Return(kindOf);
        ArrayPool<string?>.Shared.Return(written, clearArray: true);
        ArrayPool<DateOnly>.Shared.Return(knownSince);
        (register, time, table) = (null!, null!, null!);
    }

    public void Lay(Mark mark) =>
        Lay(mark.Date, mark.Half, mark.Code, mark.MinutesLate, mark.Known ?? mark.Date, mark.Subject);

    /// <summary>Lays a mark.</summary>
    /// <param name="date">Its day.</param>
    /// <param name="half">Its session.</param>
    /// <param name="code">Its code.</param>
    /// <param name="minutes">Minutes late; null: it does not say.</param>
    /// <param name="known">When it became known.</param>
    /// <param name="subject">The subject that it names; null: none.</param>
    public void Lay(DateOnly date, HalfDay half, string code, int? minutes, DateOnly known, string? subject)
    {
        if (!(known > knownOn))
        {
            Lay(SessionOf(time, date, half), date, code, minutes, known, subject);
        }
    }

    /// <summary>Lays a mark that says no more than its code.</summary>
    /// <param name="session">Its session; below zero: it has none.</param>
    /// <param name="date">Its day.</param>
    /// <param name="code">Its code.</param>
    public void LayPlain(int session, DateOnly date, string code)
    {
        if (date > knownOn)
        {
            return;
        }

        if (session < 0 || date < admitted || date > left || written[session] is not null || minutesLate is not null
            || subjects is not null)
        {
            Lay(session, date, code, null, date, null);
            return;
        }

        (written[session], knownSince[session], kindOf[session]) = (code, date, KindOf(code, date));
    }

    /// <summary>The session of a half day; below zero: the school has none then.</summary>
    public static int SessionOf(SchoolTime time, DateOnly date, HalfDay half)
    {
        var day = time.FirstOnOrAfter(date);
        return day >= time.DayCount || time[day] != date || !time.Week.Has(half) ? -1 : time.Week.SessionOf(day, half);
    }

    private void Lay(int session, DateOnly date, string code, int? minutes, DateOnly known, string? subject)
    {
        if (session < 0 || date < admitted || date > left)
        {
            (outside ??= []).Add(date);
            return;
        }

        var isFirst = written[session] is null;
        if (!isFirst && known < knownSince[session])
        {
            return;
        }

        SetSubject(session, subject, !isFirst && known == knownSince[session]);
        if (!isFirst && known == knownSince[session] && !string.Equals(written[session], code, StringComparison.Ordinal))
        {
            (kindOf[session], written[session]) = (Unclassed, Contradicted);
            SetMinutes(session, null);
            return;
        }

        if (!isFirst && known == knownSince[session] && minutesLate?[session] != minutes)
        {
            // Two latenesses of one session: that it was late is known, how late is not.
            SetMinutes(session, null);
            return;
        }

        (written[session], knownSince[session]) = (code, known);
        kindOf[session] = KindOf(code, date);
        SetMinutes(session, kindOf[session] > Unclassed ? minutes : null);
    }

    private ushort KindOf(string code, DateOnly date)
    {
        if (ReferenceEquals(code, last.Code) && last.From <= date && date <= last.To)
        {
            return lastNumber;
        }

        // Two codes take turns in most registers.
        (last, lastNumber, other, otherNumber) = (other, otherNumber, last, lastNumber);
        if (ReferenceEquals(code, last.Code) && last.From <= date && date <= last.To)
        {
            return lastNumber;
        }

        for (var i = 0; i < kinds.Count; i++)
        {
            if (kinds[i].IsOf(code, date))
            {
                (last, lastNumber) = (kinds[i] with { Code = code, To = kinds[i].To ?? DateOnly.MaxValue }, Numbered(i));
                return lastNumber;
            }
        }

        if (code.Length == 0 || table.KindOf(code, date) is not { } found)
        {
            return Unclassed;
        }

        kinds.Add(found);
        return Numbered(kinds.Count - 1);
    }

    // A code that says there is no mark leaves the session as if nothing was written.
    private ushort Numbered(int kind) => (kinds[kind].Classes & table.NoMark) != 0 ? Nothing : (ushort)(kind + Unclassed + 1);

    // Sets the rows; gives the sessions of no class, null where there are none.
    private ulong[]? Fill(Span<ulong> rows, int count)
    {
        var length = SessionBits.WordsOf(count);
        var unclassed = (ulong[]?)null;
        for (var session = 0; session < count; session++)
        {
            switch (kindOf[session])
            {
                case Nothing:
                    break;
                case Unclassed:
                    SessionBits.Set(unclassed ??= register.RoomForUnclassed(), session);
                    break;
                case var kind:
                    SessionBits.Set(rows.Slice((kind - Unclassed - 1) * length, length), session);
                    break;
            }
        }

        return unclassed;
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
            (minutesLate ??= register.RoomForMinutes())[session] = minutes;
        }
    }
}
