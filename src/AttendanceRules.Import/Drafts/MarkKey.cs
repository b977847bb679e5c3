using AttendanceRules.Calendar;

namespace AttendanceRules.Import.Drafts;

/// <summary>A session, and the day on which a mark for it became known.</summary>
internal readonly record struct MarkKey(DateOnly Date, HalfDay Half, DateOnly Known);
