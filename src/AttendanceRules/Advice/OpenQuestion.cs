namespace AttendanceRules.Advice;

/// <summary>A question whose answer would decide something.</summary>
public sealed record OpenQuestion
{
    /// <summary>Its name.</summary>
    public required string Question { get; init; }

    /// <summary>Its wording.</summary>
    public required string Ask { get; init; }

    /// <summary>What an answer in words should say; null: the packs say nothing more.</summary>
    public string? Prompt { get; init; }

    /// <summary>Id of the parent it is about; null for the pupil.</summary>
    public string? About { get; init; }

    /// <summary>What it is about: a pupil, a parent or the school.</summary>
    public SubjectKind Per { get; init; }

    /// <summary>False while it is open whether the question is asked at all: another answer comes first.</summary>
    public bool CanBeAnswered { get; init; } = true;

    /// <summary>The stakeholder who answers.</summary>
    public required string Of { get; init; }
}
