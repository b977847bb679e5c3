namespace AttendanceRules.Advice;

/// <summary>A line of the plan that follows from a self-evaluation.</summary>
public sealed record ReviewStep
{
    /// <summary>The worst answer that calls for it; null where only answers in words do.</summary>
    public string? Rating { get; init; }

    /// <summary>Names of the review's questions whose answers call for it, in the order of the review.</summary>
    public required IReadOnlyList<string> Questions { get; init; }

    /// <summary>What is to be done: with its last day, its sources and why.</summary>
    public required RecommendedAction Action { get; init; }

    /// <summary>How people see that it has worked: the action's own measures, else the evidence for the best answer to its questions.
    /// Empty: the packs name none.</summary>
    public required IReadOnlyList<string> Success { get; init; }

    /// <summary>Who does it: the role, else the stakeholder.</summary>
    public string Owner => Action.Role ?? Action.Stakeholder;
}
