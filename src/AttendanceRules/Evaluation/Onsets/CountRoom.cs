namespace AttendanceRules.Evaluation.Onsets;

/// <summary>How many sessions may come to a count, or go from it, with its comparison certainly as it is.</summary>
/// <param name="Fewer">How many may go.</param>
/// <param name="More">How many may come.</param>
internal readonly record struct CountRoom(int Fewer, int More);
