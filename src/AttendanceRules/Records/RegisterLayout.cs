using System.Buffers;
using AttendanceRules.Calendar;

namespace AttendanceRules.Records;

/// <summary>
/// Lays marks over the sessions: of each session what was known last. Its arrays are borrowed while it works; what is kept is a row of bits
/// for each kind of mark.
/// </summary>
internal sealed class RegisterLayout(PupilRecord ofPupil, SchoolTime ofSchool, ICodeTable codes, DateOnly? knownBy)
{
    // Lent to one register after another of a thread.
    [ThreadStatic]
    private static RegisterLayout? spare;

    private const ushort Nothing = 0;
    private const ushort Unclassed = 1;

    // What was written, "no mark" included; a session that was contradicted equals nothing.
    private const string Contradicted = "\n";

    private readonly List<MarkKind> kinds = [];
    private PupilRecord pupil = ofPupil;
    private SchoolTime time = ofSchool;
    private ICodeTable table = codes;
    private DateOnly? knownOn = knownBy;
    private List<DateOnly>? outside;
    private ushort[] kindOf = [];
    private string?[] written = [];
    private DateOnly[] knownSince = [];

    // Null until a mark says how late it is: most registers of a pupil never do.
    private int?[]? minutesLate;

    // Null until a mark names a subject: half days have none.
    private string?[]? subjects;

    /// <summary>Lays a register out by the layout of the one before.</summary>
    public static void LayAgain(Register register, PupilRecord pupil, SchoolTime time, ICodeTable table, DateOnly? knownOn)
    {
        var layout = spare ??= new RegisterLayout(pupil, time, table, knownOn);
        (layout.pupil, layout.time, layout.table, layout.knownOn) = (pupil, time, table, knownOn);
        (layout.outside, layout.minutesLate, layout.subjects) = (null, null, null);
        layout.kinds.Clear();
        layout.Lay(register);
    }

    public void Lay(Register register)
    {
        var count = time.SessionCount;
        (kindOf, written, knownSince) = (ArrayPool<ushort>.Shared.Rent(count), ArrayPool<string?>.Shared.Rent(count),
            ArrayPool<DateOnly>.Shared.Rent(count));
        Array.Clear(kindOf, 0, count);
        Array.Clear(written, 0, count);
        for (var i = 0; i < pupil.Marks.Count; i++)
        {
            Lay(pupil.Marks[i]);
        }

        register.Take(Fill(register.RowsFor(kinds), count), minutesLate, subjects, outside);
        ArrayPool<ushort>.Shared.Return(kindOf);
        ArrayPool<string?>.Shared.Return(written, clearArray: true);
        ArrayPool<DateOnly>.Shared.Return(knownSince);
    }

    private void Lay(Mark mark)
    {
        var known = mark.Known ?? mark.Date;
        if (known > knownOn)
        {
            return;
        }

        var day = time.FirstOnOrAfter(mark.Date);
        if (day >= time.DayCount || time[day] != mark.Date || mark.Date < pupil.Admitted || mark.Date > pupil.Left
            || !time.Week.Has(mark.Half))
        {
            (outside ??= []).Add(mark.Date);
            return;
        }

        var session = time.Week.SessionOf(day, mark.Half);
        var isFirst = written[session] is null;
        if (!isFirst && known < knownSince[session])
        {
            return;
        }

        SetSubject(session, mark.Subject, !isFirst && known == knownSince[session]);
        if (!isFirst && known == knownSince[session] && !string.Equals(written[session], mark.Code, StringComparison.Ordinal))
        {
            (kindOf[session], written[session]) = (Unclassed, Contradicted);
            SetMinutes(session, null);
            return;
        }

        if (!isFirst && known == knownSince[session] && minutesLate?[session] != mark.MinutesLate)
        {
            // Two latenesses of one session: that it was late is known, how late is not.
            SetMinutes(session, null);
            return;
        }

        (written[session], knownSince[session]) = (mark.Code, known);
        kindOf[session] = KindOf(mark);
        SetMinutes(session, kindOf[session] > Unclassed ? mark.MinutesLate : null);
    }

    private ushort KindOf(Mark mark)
    {
        for (var i = 0; i < kinds.Count; i++)
        {
            if (kinds[i].IsOf(mark.Code, mark.Date))
            {
                return Numbered(i);
            }
        }

        if (mark.Code.Length == 0 || table.KindOf(mark.Code, mark.Date) is not { } found)
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
                    SessionBits.Set(unclassed ??= new ulong[length], session);
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
            (minutesLate ??= new int?[time.SessionCount])[session] = minutes;
        }
    }
}
