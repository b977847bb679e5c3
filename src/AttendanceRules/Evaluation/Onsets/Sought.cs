namespace AttendanceRules.Evaluation.Onsets;

/// <summary>What a condition has to be on each day of a stretch.</summary>
internal enum Sought
{
    True,
    NotFalse,
    False,
    NotTrue,
}
