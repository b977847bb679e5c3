using AttendanceRules.Calendar;

namespace AttendanceRules.Records;

/// <summary>One register mark: what was written for one pupil and one session.</summary>
/// <param name="Date">The day of the session.</param>
/// <param name="Half">Morning or afternoon.</param>
/// <param name="Code">The statutory code, one to three characters such as <c>/</c>, <c>N</c> or <c>C2</c>. Empty: a mark was made that
/// could not be read; it may be of any class.</param>
/// <param name="MinutesLate">Minutes after the start of the session; null when not recorded.</param>
/// <param name="Known">The day on which this mark became known; null means the session's own day. A later known mark corrects an earlier
/// one.</param>
public sealed record Mark(DateOnly Date, HalfDay Half, string Code, int? MinutesLate = null, DateOnly? Known = null);
