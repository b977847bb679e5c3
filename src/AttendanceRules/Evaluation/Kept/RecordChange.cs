namespace AttendanceRules.Evaluation.Kept;

/// <summary>A change of a pupil's records.</summary>
/// <param name="Touched">What of the records it touches.</param>
/// <param name="Stale">A bit for each place of a row whose value reads that.</param>
internal sealed record RecordChange(ReadSet Touched, ulong[] Stale);
