namespace AttendanceRules.Advice;

/// <summary>An action with the subject it is for.</summary>
public sealed record DueAction
{
    /// <summary>The pupil's id; empty: the school itself.</summary>
    public required string Subject { get; init; }

    /// <summary>The action.</summary>
    public required RecommendedAction Action { get; init; }
}
