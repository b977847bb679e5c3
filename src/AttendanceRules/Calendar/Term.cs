namespace AttendanceRules.Calendar;

/// <summary>A school term with its half-term breaks.</summary>
/// <param name="From">First day of term, included.</param>
/// <param name="To">Last day of term, included.</param>
/// <param name="HalfTermBreaks">Breaks inside the term, ends included; empty when the term has none.</param>
public sealed record Term(DateOnly From, DateOnly To, IReadOnlyList<DateSpan> HalfTermBreaks);
