using AttendanceRules.Synthetic.Calendars;

namespace AttendanceRules.Synthetic.Registers;

/// <summary>
/// The marks of one pupil, a number for each session: the code's place among absences, behind them that among activities, or
/// <see cref="Present"/>. One is used for pupil after pupil.
/// </summary>
internal sealed class Register
{
    /// <summary>The mark of a session in school.</summary>
    public const sbyte Present = -1;

    private readonly sbyte[] marks;

    /// <param name="days">The school days.</param>
    /// <param name="absences">How many codes of absence there are; they are numbered first.</param>
    public Register(SchoolDays days, int absences) => (marks, Days, Absences) =
        (new sbyte[days.Marked * SchoolDays.Daily], days, absences);

    public SchoolDays Days { get; }

    /// <summary>How many codes of absence there are.</summary>
    public int Absences { get; }

    /// <summary>The days on which the pupil is on roll and has marks.</summary>
    public Stretch OnRoll { get; private set; }

    /// <summary>The mark of a session.</summary>
    public sbyte this[int day, int session]
    {
        get => marks[(day * SchoolDays.Daily) + session];
        set => marks[(day * SchoolDays.Daily) + session] = value;
    }

    /// <summary>Whether the session is missed.</summary>
    public bool IsMissed(int day, int session) => this[day, session] is var mark && mark >= 0 && mark < Absences;

    /// <summary>Begins a pupil: in school in every session.</summary>
    public void Begin(Stretch onRoll)
    {
        OnRoll = onRoll;
        Array.Fill(marks, Present);
    }
}
