namespace AttendanceRules.Decisions;

/// <summary>A gate that a rule was asked at.</summary>
public sealed record DecisionGate
{
    /// <summary>The gate.</summary>
    public required Gate Gate { get; init; }

    /// <summary>Whether it was passed.</summary>
    public required Truth Passed { get; init; }

    /// <summary>What is meant: a stage, an action, an event. Empty: the gate says it all.</summary>
    public string Detail { get; init; } = "";

    /// <summary>Names of what was not known. Empty: nothing was missing.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];
}
