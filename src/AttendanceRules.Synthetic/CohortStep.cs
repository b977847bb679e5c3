using AttendanceRules.Calendar;

namespace AttendanceRules.Synthetic;

/// <summary>A step on record.</summary>
/// <param name="Date">The day it was done.</param>
/// <param name="Action">The action.</param>
/// <param name="Parent">Id of the parent it is about; null: no single one.</param>
/// <param name="Outcome">Its outcome, known on the same day; null: none yet, or it has none.</param>
/// <param name="For">The days that it is about; null: its own.</param>
public sealed record CohortStep(DateOnly Date, string Action, string? Parent = null, string? Outcome = null, DateSpan? For = null);
