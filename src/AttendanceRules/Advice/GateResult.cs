namespace AttendanceRules.Advice;

/// <summary>What came out at one gate that a line of a rule has to pass.</summary>
public sealed record GateResult
{
    /// <summary>The gate.</summary>
    public required Gate Gate { get; init; }

    /// <summary>
    /// <see cref="Truth.True"/>: it was passed. <see cref="Truth.False"/>: it stood in the way. <see cref="Truth.Undecided"/>: that is not
    /// known.
    /// </summary>
    public required Truth Passed { get; init; }

    /// <summary>The condition that decided, as it was found; null where the gate has none.</summary>
    public ConditionProof? Proof { get; init; }

    /// <summary>Names of what is not known and would decide it. Empty: nothing is missing.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];

    /// <summary>The last day on which it blocks, that day included; null where no day is known.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>What is meant: the id of a stage, rule or action, an event, an entry. Empty where the gate says it all.</summary>
    public string Detail { get; init; } = "";
}
