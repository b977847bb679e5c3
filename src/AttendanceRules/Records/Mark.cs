using System.Text.Json.Serialization;
using AttendanceRules.Calendar;

namespace AttendanceRules.Records;

/// <summary>One register mark: what was written for one pupil and one session.</summary>
/// <param name="Date">The day of the session.</param>
/// <param name="Half">Morning or afternoon; of a lesson see <see cref="OfLesson"/>.</param>
/// <param name="Code">The statutory code, one to three characters such as <c>/</c>, <c>N</c> or <c>C2</c>. Empty: a mark was made that
/// could not be read; it may be of any class.</param>
/// <param name="MinutesLate">Minutes after the start of the session; null when not recorded.</param>
/// <param name="Known">The day on which this mark became known; null means the session's own day. A later known mark corrects an earlier
/// one.</param>
public sealed record Mark(DateOnly Date, HalfDay Half, string Code, int? MinutesLate = null, DateOnly? Known = null)
{
    // The number of the day and one more; 0: the session's own day. It takes less room than a day that may be missing.
    private readonly int knownSince = Known is { } day ? day.DayNumber + 1 : 0;

    private readonly byte only = OnlyOf(Code, MinutesLate, Known, null);

    /// <summary>The statutory code, one to three characters such as <c>/</c>, <c>N</c> or <c>C2</c>. Empty: a mark was made that could
    /// not be read; it may be of any class.</summary>
    public string Code
    {
        get;
        init => (field, only) = (value, OnlyOf(value, MinutesLate, Known, Subject));
    } = Code;

    /// <summary>Minutes after the start of the session; null when not recorded.</summary>
    public int? MinutesLate
    {
        get;
        init => (field, only) = (value, OnlyOf(Code, value, Known, Subject));
    } = MinutesLate;

    /// <summary>The day on which this mark became known; null means the session's own day. A later known mark corrects an earlier
    /// one.</summary>
    public DateOnly? Known
    {
        get => knownSince == 0 ? null : DateOnly.FromDayNumber(knownSince - 1);
        init => (knownSince, only) = (value is { } day ? day.DayNumber + 1 : 0, OnlyOf(Code, MinutesLate, value, Subject));
    }

    /// <summary>The subject that was taught, by its name in the packs; null: what the base pack says of the session, else it is not
    /// known. Empty: a subject was written that could not be read; it may be any.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Subject
    {
        get;
        init => (field, only) = (value, OnlyOf(Code, MinutesLate, Known, value));
    }

    /// <summary>The one character of the code, where the mark says nothing besides; 0: it says more. Most marks do not.</summary>
    internal byte Only => only;

    private static byte OnlyOf(string code, int? minutesLate, DateOnly? known, string? subject) =>
        code is { Length: 1 } && char.IsAscii(code[0]) && minutesLate is null && known is null && subject is null
            ? (byte)code[0] : (byte)0;

    /// <summary>The number of the session in its day, from 1: of a half day 1 or 2, of a lesson its own.</summary>
    [JsonIgnore]
    public int Lesson => (int)Half + 1;

    /// <summary>A mark of a lesson, where a day has more than two sessions.</summary>
    /// <param name="date">The day.</param>
    /// <param name="lesson">The number of the lesson, from 1.</param>
    /// <param name="code">The register code; empty: a mark that could not be read.</param>
    /// <param name="minutesLate">Minutes after the start of the lesson; null when not recorded.</param>
    /// <param name="known">The day on which this mark became known; null means the lesson's own day.</param>
    /// <param name="subject">The subject that was taught, by its name in the packs; null: see <see cref="Subject"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">A day has no such lesson.</exception>
    /// <example><code>
    /// var pupil = PupilRecord.Build("P1", calendar).Mark(Mark.OfLesson(new(2026, 3, 2), lesson: 4, "A", subject: "maths")).Create();
    /// </code></example>
    public static Mark OfLesson(
        DateOnly date, int lesson, string code, int? minutesLate = null, DateOnly? known = null, string? subject = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(lesson, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(lesson, SchoolWeek.MostSessions);
        return new Mark(date, (HalfDay)(lesson - 1), code, minutesLate, known) { Subject = subject };
    }
}
