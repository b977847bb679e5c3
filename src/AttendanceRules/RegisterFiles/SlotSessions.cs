using AttendanceRules.Calendar;

namespace AttendanceRules.RegisterFiles;

/// <summary>The session of each slot of a calendar.</summary>
internal sealed class SlotSessions
{
    private readonly int[] sessions;

    public SlotSessions(FileCalendar calendar, SchoolTime time)
    {
        (Time, sessions) = (time, new int[calendar.SlotCount]);
        AreInOrder = true;
        for (var slot = 0; slot < sessions.Length; slot++)
        {
            sessions[slot] = time.SessionOf(calendar.DayOf(slot), FileCalendar.HalfOf(slot));
            AreInOrder &= sessions[slot] >= 0 && sessions[slot] == sessions[0] + slot;
        }
    }

    /// <summary>The school's days and sessions.</summary>
    public SchoolTime Time { get; }

    /// <summary>Whether each slot has a session, the one after that of the slot before: so it is where a day has two.</summary>
    public bool AreInOrder { get; }

    /// <summary>The session of a slot; below zero: the school has none then.</summary>
    public int this[int slot] => sessions[slot];
}
