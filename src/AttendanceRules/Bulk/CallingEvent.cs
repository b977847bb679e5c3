using AttendanceRules.Evaluation;

namespace AttendanceRules.Bulk;

/// <summary>An event for which a rule calls for its lines.</summary>
/// <param name="Inside">Where the rule is asked about the event.</param>
/// <param name="Truth">True, or undecided.</param>
/// <param name="From">Entries before this day do not settle it.</param>
/// <param name="Until">Nor do entries from this day on, which settle the next event.</param>
internal readonly record struct CallingEvent(EvaluationContext Inside, Truth Truth, DateOnly From, DateOnly Until);
