namespace AttendanceRules.Advice;

/// <summary>A question of a self-evaluation that is answered in words, with its answer.</summary>
public sealed record OpenAnswer
{
    /// <summary>Name of the question.</summary>
    public required string Question { get; init; }

    /// <summary>Its wording.</summary>
    public required string Ask { get; init; }

    /// <summary>The stakeholder who answers.</summary>
    public required string Of { get; init; }

    /// <summary>What an answer should say; null: the packs say nothing more.</summary>
    public string? Prompt { get; init; }

    /// <summary>The answer; null while nobody has answered.</summary>
    public string? Text { get; init; }

    /// <summary>The day on which it was given; null without an answer, or where the answer has no date.</summary>
    public DateOnly? AnsweredOn { get; init; }
}
