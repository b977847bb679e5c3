namespace AttendanceRules.Model.Values;

/// <summary>The four states of a value (S1). Only unknown and between make a condition undecided.</summary>
internal enum ValueState
{
    Known,
    Unknown,
    NotApplicable,
    Between,
}
