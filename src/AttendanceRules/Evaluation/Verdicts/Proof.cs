using AttendanceRules.Model.Values;

namespace AttendanceRules.Evaluation.Verdicts;

/// <summary>A condition as it was found: a tree in which each part has its truth, and each leaf what it looked at.</summary>
/// <param name="Kind">What this part is.</param>
/// <param name="Truth">What came out.</param>
/// <param name="Text">The part as the pack writes it; empty for one that joins others.</param>
/// <param name="Parts">What it is made of; empty for a leaf.</param>
internal sealed record Proof(ProofKind Kind, Truth Truth, string Text, IReadOnlyList<Proof> Parts)
{
    /// <summary>What a leaf found; null for every other part.</summary>
    public Finding? Finding { get; init; }

    /// <summary>The value that a leaf was compared with; null where it is a yes/no.</summary>
    public Value? Limit { get; init; }

    /// <summary>The parent whom this part is about; null for none.</summary>
    public string? Parent { get; init; }
}
