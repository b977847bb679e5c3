namespace AttendanceRules.Advice;

/// <summary>A question of a self-evaluation with its answer.</summary>
public sealed record ReviewAnswer
{
    /// <summary>Name of the question.</summary>
    public required string Question { get; init; }

    /// <summary>Its wording.</summary>
    public required string Ask { get; init; }

    /// <summary>The stakeholder who answers.</summary>
    public required string Of { get; init; }

    /// <summary>The answer; <c>unknown</c> while nobody has answered.</summary>
    public required string Rating { get; init; }

    /// <summary>What would show the best rating to be right. Empty: the packs name none.</summary>
    public required IReadOnlyList<string> Evidence { get; init; }

    /// <summary>True: answered with the best rating; what is lacking is the evidence of the others.</summary>
    public required bool IsBest { get; init; }
}
