namespace AttendanceRules.Evaluation.Lanes;

/// <summary>One side of a comparison asked for many subjects.</summary>
/// <param name="Asked">Where it is asked.</param>
/// <param name="Spare">The column for what is not kept.</param>
internal readonly record struct LaneSide(LaneAsked Asked, NumberColumn Spare);
