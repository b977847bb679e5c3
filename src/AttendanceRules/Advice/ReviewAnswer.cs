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

    /// <summary>The day on which it was given; null without an answer, or where the answer has no date.</summary>
    public DateOnly? AnsweredOn { get; init; }

    /// <summary>The answer given before it, also one that no longer holds; null: none is on record. Of an unanswered question, the
    /// last one given.</summary>
    public string? Earlier { get; init; }

    /// <summary>The day of the earlier answer; null without one, or where it has no date.</summary>
    public DateOnly? EarlierOn { get; init; }

    /// <summary>How it compares with the earlier answer.</summary>
    public ReviewChange Change { get; init; }

    /// <summary>What would show the best rating to be right. Empty: the packs name none.</summary>
    public required IReadOnlyList<string> Evidence { get; init; }

    /// <summary>True: answered with the best rating; what is lacking is the evidence of the others.</summary>
    public required bool IsBest { get; init; }
}
