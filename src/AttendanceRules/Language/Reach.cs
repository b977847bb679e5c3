namespace AttendanceRules.Language;

/// <summary>Whose value a dotted name means.</summary>
internal enum Reach
{
    Own,
    School,
    AnyParent,
}
