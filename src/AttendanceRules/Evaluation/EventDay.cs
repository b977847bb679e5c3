using AttendanceRules.Records;

namespace AttendanceRules.Evaluation;

/// <summary>A day on which an event of a rule is, or may be.</summary>
/// <param name="Date">The day.</param>
/// <param name="Entry">The casework entry, when the event is one.</param>
internal readonly record struct EventDay(DateOnly Date, Entry? Entry);
