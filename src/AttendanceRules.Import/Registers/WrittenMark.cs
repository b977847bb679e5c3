using AttendanceRules.Calendar;

namespace AttendanceRules.Import.Registers;

/// <summary>A mark with its session, as it is written.</summary>
internal readonly record struct WrittenMark(DateOnly Date, HalfDay Half, string Code);
