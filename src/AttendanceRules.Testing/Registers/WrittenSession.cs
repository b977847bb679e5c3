using AttendanceRules.Calendar;
using AttendanceRules.Records;

namespace AttendanceRules.Testing.Registers;

/// <summary>A session of which a register speaks.</summary>
/// <param name="Date">Its day.</param>
/// <param name="Half">Its half of the day.</param>
/// <param name="Mark">Its mark; null: the register says that it has none.</param>
internal sealed record WrittenSession(DateOnly Date, HalfDay Half, Mark? Mark);
