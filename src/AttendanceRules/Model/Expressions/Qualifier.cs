namespace AttendanceRules.Model.Expressions;

/// <summary>Whose value a dotted name means.</summary>
internal enum Qualifier
{
    Own,
    School,
    AnyParent,
}
