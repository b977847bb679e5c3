using AttendanceRules.Calendar;

namespace AttendanceRules.Tests.Facts;

/// <summary>A mark as a twin sees it. The code <c>?</c> cannot be classed; an empty one is not a mark.</summary>
internal sealed record WorldMark(DateOnly Date, HalfDay Half, string Code, int? Minutes = null);
