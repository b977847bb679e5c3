namespace AttendanceRules.Advice;

/// <summary>Where a pupil (or a parent) stands on a pathway.</summary>
/// <param name="Pathway">Id of the pathway.</param>
/// <param name="Parent">Id of the parent; null for a pathway of the pupil.</param>
/// <param name="Cycle">First day of the cycle.</param>
/// <param name="Stage">The furthest stage on record; null when none is.</param>
/// <param name="Since">When it was taken; null when none is on record.</param>
/// <param name="Status">Its status.</param>
/// <param name="Until">For waiting: the first day the next stage may fall due; for watching: the last day watched; null otherwise or when the calendar ends before.</param>
/// <param name="Next">The stages that may follow.</param>
public sealed record PathwayPosition(string Pathway, string? Parent, DateOnly Cycle, string? Stage, DateOnly? Since, PathwayStatus Status, DateOnly? Until, IReadOnlyList<NextStage> Next);
