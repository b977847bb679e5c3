using AttendanceRules.Calendar;

namespace AttendanceRules.RegisterFiles;

/// <summary>The session of each slot of a calendar.</summary>
internal sealed class SlotSessions
{
    private readonly int[] sessions;
    private readonly int[] ends;

    public SlotSessions(FileCalendar calendar, SchoolTime time)
    {
        (Time, sessions, ends) = (time, new int[calendar.SlotCount], new int[calendar.SlotCount]);
        for (var slot = sessions.Length - 1; slot >= 0; slot--)
        {
            sessions[slot] = time.SessionOf(calendar.DayOf(slot), FileCalendar.HalfOf(slot));
            ends[slot] = sessions[slot] < 0 ? slot
                : slot + 1 < sessions.Length && sessions[slot + 1] == sessions[slot] + 1 ? ends[slot + 1] : slot + 1;
        }
    }

    /// <summary>The school's days and sessions.</summary>
    public SchoolTime Time { get; }

    /// <summary>The session of a slot; below zero: the school has none then.</summary>
    public int this[int slot] => sessions[slot];

    /// <summary>The slot behind those whose sessions follow each other from a slot on; the slot itself: it has no session.</summary>
    public int EndFrom(int slot) => ends[slot];
}
