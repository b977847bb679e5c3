using System.Runtime.CompilerServices;
using AttendanceRules.Calendar;

namespace AttendanceRules.Records;

/// <summary>
/// Lays marks over the sessions: of each session what was known last, as a row of bits for each kind of mark. It is lent to one register
/// after another of a thread.
/// </summary>
internal sealed partial class RegisterLayout
{
    [ThreadStatic]
    private static RegisterLayout? spare;

    // What is written of a session: nothing, what has no class, or the number of a kind and this many more.
    private const int Nothing = 0;
    private const int Unclassed = 1;
    private const int FirstKind = 2;

    private readonly MarkRows rows = new();

    // Sessions of which something did not become known on their own day.
    private readonly List<int> later = [];

    private Register? register;
    private SchoolTime time = null!;
    private ICodeTable table = null!;
    private MarkKinds kinds = null!;
    private DateOnly firstDay;
    private DateOnly lastDay;
    private DateOnly knownBy;
    private List<DateOnly>? outside;

    // The last session of which something is written.
    private int last = -1;

    // When it became known, as the number of the day and one more; 0: on the session's own day.
    private int[] knownSince = [];

    // Which kinds a code is of on all days of a calendar, as far as that was asked.
    private SchoolTime? ofAllIn;
    private MarkKinds? ofAllOf;
    private bool?[] ofAll = [];

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
        register!.BeginKinds(rows.Count);
        var ofNoClass = (ulong[]?)null;
        for (var i = 0; i < rows.Count; i++)
        {
            var (what, isEmpty) = (rows.WhatOf(i), !rows.RowOf(i).ContainsAnyExcept(0UL));
            if (what == Unclassed && !isEmpty)
            {
                ofNoClass = register.RoomForUnclassed();
                rows.RowOf(i).CopyTo(ofNoClass);
            }
            else if (what >= FirstKind && !isEmpty && !kinds.IsNoMark(what - FirstKind))
            {
                // A code that says there is no mark leaves the session as if nothing was written. Marks of a kind may all have been
                // corrected.
                register.Add(kinds[what - FirstKind], rows.RowOf(i));
            }
        }

        register.Take(ofNoClass, minutesLate, subjects, outside);
        Forget();
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
    public void LayPlain(int session, DateOnly date, string code)
    {
        if (session > last && date >= firstDay && date <= lastDay && date <= knownBy && rows.PlaceOf(code) is > 0 and var place)
        {
            rows.Words[place + SessionBits.WordOf(session)] |= 1UL << session;
            last = session;
        }
        else
        {
            Lay(session, date, code, null, date, null);
        }
    }

    private void Lay(ReadOnlySpan<Mark> marks)
    {
        // What is asked of each mark is near at hand. Most come in order, and say no more than their code.
        var (order, places, words, before) = (time.Order, rows.OfCodes, rows.Words, last);
        var end = time.SessionsUpTo(lastDay < knownBy ? lastDay : knownBy);
        foreach (var mark in marks)
        {
            var session = before + 1;
            if (session >= end || order[session] != SchoolWeek.OrderOf(mark.Date, mark.Half))
            {
                session = time.SessionOf(mark.Date, mark.Half);
            }

            if (session > before && session < end && places[mark.Only] is > 0 and var place)
            {
                words[place + SessionBits.WordOf(session)] |= 1UL << session;
                before = session;
                continue;
            }

            last = before;
            Lay(session, mark.Date, mark.Code, mark.MinutesLate, mark.Known ?? mark.Date, mark.Subject);
            (words, before) = (rows.Words, last);
        }

        last = before;
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
        var before = session > last ? Nothing : rows.WrittenOf(session);
        if (before != Nothing || minutes is not null || subject is not null)
        {
            LayBeside(session, date, before, now, minutes, known, subject);
            return;
        }

        Write(session, date, Nothing, now, known);
        if (now >= FirstKind && rows.PlaceOf(code) == 0 && IsOfAll(now - FirstKind))
        {
            rows.Name(code, now);
        }
    }

    // The answer is kept for the pupils who come next: most have the same calendar.
    private bool IsOfAll(int kind)
    {
        if (!ReferenceEquals(ofAllIn, time) || !ReferenceEquals(ofAllOf, kinds))
        {
            (ofAllIn, ofAllOf, ofAll) = (time, kinds, new bool?[kinds.Count]);
        }

        return ofAll[kind] ??= kinds.IsOfAll(kind, time);
    }

    // A mark that says more than its code, or of a session that has one.
    private void LayBeside(int session, DateOnly date, int before, int now, int? minutes, DateOnly known, string? subject)
    {
        var since = knownSince[session] is > 0 and var day ? DateOnly.FromDayNumber(day - 1) : date;
        if (before != Nothing && known < since)
        {
            return;
        }

        var isBeside = before != Nothing && known == since;
        SetSubject(session, subject, isBeside);
        if (isBeside && (before != now || minutesLate?[session] != minutes))
        {
            // Of two codes neither is so. Of two latenesses it is known that it was late, and not how late.
            Write(session, date, before, before != now ? Unclassed : now, known);
            SetMinutes(session, null);
            return;
        }

        Write(session, date, before, now, known);
        SetMinutes(session, now > Unclassed && !kinds.IsNoMark(now - FirstKind) ? minutes : null);
    }

    private void Write(int session, DateOnly date, int before, int now, DateOnly known)
    {
        rows.Write(session, before, now);
        last = Math.Max(last, session);
        if (known != date || knownSince[session] != 0)
        {
            later.Add(session);
            knownSince[session] = known.DayNumber + 1;
        }
    }

    private void MakeRoom(int sessions, int count)
    {
        // A pupil whose marks could not be read to the end left some.
        if (register is not null)
        {
            Forget();
        }

        rows.Begin(sessions, count);
        if (knownSince.Length < sessions)
        {
            knownSince = new int[sessions];
        }
    }

    private void Forget()
    {
        rows.Forget();
        foreach (var session in later)
        {
            knownSince[session] = 0;
        }

        later.Clear();
        last = -1;
        (register, time, table, kinds) = (null, null!, null!, null!);
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
