namespace AttendanceRules.Model.Values;

/// <summary>Three values, Kleene (S4). Ordered so that "and" is the least and "or" the greatest.</summary>
internal enum Truth
{
    False,
    Undecided,
    True,
}
