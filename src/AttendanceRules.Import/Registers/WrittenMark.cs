using System.Runtime.InteropServices;
using AttendanceRules.Calendar;

namespace AttendanceRules.Import.Registers;

/// <summary>A mark with its session, as it is written.</summary>
/// <param name="Date">The day; null: it cannot be read.</param>
/// <param name="Half">Morning or afternoon, or the lesson; null: it cannot be read.</param>
/// <param name="Code">What is written as the code.</param>
/// <param name="MinutesLate">Minutes late; null: not said.</param>
/// <param name="Subject">The subject; null: not said; empty: it cannot be read.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct WrittenMark(
    DateOnly? Date, HalfDay? Half, string Code, int? MinutesLate = null, string? Subject = null);
