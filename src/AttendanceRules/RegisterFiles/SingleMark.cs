using AttendanceRules.Calendar;

namespace AttendanceRules.RegisterFiles;

/// <summary>A mark that is written with its own day.</summary>
/// <param name="Date">The day.</param>
/// <param name="Half">The session.</param>
/// <param name="Code">The code.</param>
/// <param name="MinutesLate">Minutes late; null: it does not say.</param>
/// <param name="Known">When it became known; null: on its day.</param>
/// <param name="Subject">The subject; null: it names none.</param>
internal readonly record struct SingleMark(
    DateOnly Date, HalfDay Half, string Code, int? MinutesLate, DateOnly? Known, string? Subject);
