namespace AttendanceRules.Analysis;

/// <summary>How many school weeks parts of a school year usually have. They decide no advice, only whether to warn.</summary>
/// <param name="HalfTerm">Of a half term.</param>
/// <param name="Term">Of a term.</param>
/// <param name="Year">Of a school year.</param>
internal sealed record UsualWeeks(int HalfTerm, int Term, int Year);
