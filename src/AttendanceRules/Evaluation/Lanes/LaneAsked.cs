namespace AttendanceRules.Evaluation.Lanes;

/// <summary>Where a condition is asked for many subjects at once.</summary>
/// <param name="Block">The subjects.</param>
/// <param name="Parent">The number of the parent of each who is asked about, from 1; 0: none is.</param>
/// <param name="Lanes">The subjects for whom it is asked: for the others it need not be worked out, and the answer is false.</param>
internal readonly record struct LaneAsked(LaneBlock Block, int Parent, ulong Lanes);
