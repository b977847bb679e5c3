namespace AttendanceRules.Evaluation.Plans;

/// <summary>One place of a plan.</summary>
/// <param name="Kind">How its truth is found.</param>
/// <param name="Of">The number that is compared, the condition that is asked, the first of the places that are joined, or the truth
/// of a constant.</param>
/// <param name="Count">How many places are joined.</param>
internal readonly record struct PlanPlace(PlanKind Kind, int Of, int Count);
