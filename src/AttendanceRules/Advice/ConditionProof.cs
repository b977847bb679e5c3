namespace AttendanceRules.Advice;

/// <summary>A condition as it was found: a tree in which every part has its truth, and each leaf what it looked at.</summary>
public sealed record ConditionProof
{
    /// <summary>What this part is.</summary>
    public required ProofKind Kind { get; init; }

    /// <summary>What came out.</summary>
    public required Truth Truth { get; init; }

    /// <summary>The part as the pack writes it. Empty: it only joins its parts.</summary>
    public required string Text { get; init; }

    /// <summary>What it is made of, those parts included that did not decide it. Empty for a leaf.</summary>
    public IReadOnlyList<ConditionProof> Parts { get; init; } = [];

    /// <summary>What a leaf found: the fact, its value, its limits and what it rests on; null for every other part.</summary>
    public Reason? Reason { get; init; }

    /// <summary>Names of what is not known and would decide a leaf. Empty: nothing is missing.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];

    /// <summary>Id of the parent whom this part is about; null for none in particular.</summary>
    public string? Parent { get; init; }
}
