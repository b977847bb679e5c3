using AttendanceRules.Records;

namespace AttendanceRules.RegisterFiles;

/// <summary>Lays marks out as they are read.</summary>
/// <param name="layout">Where they go.</param>
/// <param name="calendar">The calendar.</param>
/// <param name="sessions">The session of each of its slots; below zero: the school has none then.</param>
internal readonly struct LaidMarks(RegisterLayout layout, FileCalendar calendar, int[] sessions) : IMarkSink
{
    public void Expect(int count)
    {
        // There is room for each session.
    }

    public void Add(int slot, int number, string code) => layout.LayPlain(sessions[slot], calendar.DayOf(slot), code);

    public void Add(in SingleMark mark) =>
        layout.Lay(mark.Date, mark.Half, mark.Code, mark.MinutesLate, mark.Known ?? mark.Date, mark.Subject);
}
