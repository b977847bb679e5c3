namespace AttendanceRules.Advice;

/// <summary>An action with the subject it is for.</summary>
/// <param name="Subject">The pupil's id; empty: the school itself.</param>
/// <param name="Action">The action.</param>
public sealed record DueAction(string Subject, RecommendedAction Action);
