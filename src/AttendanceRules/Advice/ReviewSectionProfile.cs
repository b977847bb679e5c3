namespace AttendanceRules.Advice;

/// <summary>A section of a self-evaluation as answered.</summary>
public sealed record ReviewSectionProfile
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary>The worst answer; <c>unknown</c> while an unanswered question could still make it worse.</summary>
    public required string Rating { get; init; }

    /// <summary>Its questions in order.</summary>
    public required IReadOnlyList<ReviewAnswer> Answers { get; init; }

    /// <summary>Its questions that are answered in words, in order. Empty: it has none.</summary>
    public IReadOnlyList<OpenAnswer> Open { get; init; } = [];

    /// <summary>Its sources.</summary>
    public required IReadOnlyList<string> Sources { get; init; }
}
