namespace AttendanceRules.Advice;

/// <summary>A question that is open and can be answered now, with what depends on it.</summary>
public sealed record AskedQuestion
{
    /// <summary>Id of the pupil it is about; empty: the school.</summary>
    public required string Subject { get; init; }

    /// <summary>Id of the parent it is about; null for the pupil or the school.</summary>
    public string? About { get; init; }

    /// <summary>Its name.</summary>
    public required string Question { get; init; }

    /// <summary>Its wording.</summary>
    public required string Ask { get; init; }

    /// <summary>What an answer in words should say; null: the packs say nothing more.</summary>
    public string? Prompt { get; init; }

    /// <summary>The stakeholder who answers.</summary>
    public required string Of { get; init; }

    /// <summary>Names of the actions that are undecided, or have no last day, until it is answered, by name.</summary>
    public required IReadOnlyList<string> Actions { get; init; }

    /// <summary>What those actions are called, in the same order.</summary>
    public required IReadOnlyList<string> Titles { get; init; }

    /// <summary>How many lines wait for it, over all pupils where it is about the school.</summary>
    public required int Waiting { get; init; }
}
