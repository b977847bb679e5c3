using AttendanceRules.Calendar;
using AttendanceRules.Records;

namespace AttendanceRules.Outlook;

/// <summary>
/// The sessions of some school days ahead while a pupil is on roll, in order, each with its mark when missed and when not.
/// </summary>
internal sealed class SessionsToCome
{
    private readonly List<Mark> absent = [];
    private readonly List<Mark> present = [];
    private readonly Dictionary<DateOnly, int> countBy = [];

    public SessionsToCome(SchoolTime time, PupilRecord pupil, IReadOnlyList<DateOnly> days, CodesAhead codes)
    {
        Days = days;
        DaysOnRoll = days.Count(pupil.IsOnRoll);
        foreach (var day in days)
        {
            for (var place = 0; place < time.Week.SessionsPerDay && pupil.IsOnRoll(day); place++)
            {
                absent.Add(new Mark(day, time.Week.HalfDays[place], codes.Absent[place]));
                present.Add(new Mark(day, time.Week.HalfDays[place], codes.Present[place]));
            }

            countBy[day] = absent.Count;
        }
    }

    /// <summary>The school days, those on which the pupil is not on roll included.</summary>
    public IReadOnlyList<DateOnly> Days { get; }

    /// <summary>How many of them have sessions of the pupil's.</summary>
    public int DaysOnRoll { get; }

    public int Count => absent.Count;

    /// <summary>How many sessions there are from the first to those of the school day.</summary>
    public int CountBy(DateOnly day) => countBy[day];

    public DateOnly DateOf(int session) => absent[session].Date;

    /// <summary>A mark for every session: absent for those of the block, present for the others.</summary>
    public IReadOnlyList<Mark> Marks(MissedBlock missed) => missed.Count == 0 ? present
        : [.. absent.Select((mark, session) => missed.Holds(session) ? mark : present[session])];
}
