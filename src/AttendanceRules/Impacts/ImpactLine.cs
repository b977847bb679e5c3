namespace AttendanceRules.Impacts;

/// <summary>An action that two rule books do not advise alike on one pupil.</summary>
public sealed record ImpactLine
{
    /// <summary>How it differs.</summary>
    public required ImpactKind Kind { get; init; }

    /// <summary>Name of the action.</summary>
    public required string Action { get; init; }

    /// <summary>What to do, for people.</summary>
    public required string Title { get; init; }

    /// <summary>Who acts.</summary>
    public required string Stakeholder { get; init; }

    /// <summary>Id of the parent it concerns; null for none.</summary>
    public string? Parent { get; init; }

    /// <summary>The event it follows, with its date; null for none.</summary>
    public string? Event { get; init; }

    /// <summary>The line by the earlier rules.</summary>
    public required LineStanding Before { get; init; }

    /// <summary>The line by the later rules.</summary>
    public required LineStanding After { get; init; }

    /// <summary>Its last day by the earlier rules; null where it is not called for, or has none.</summary>
    public DateOnly? DueBefore { get; init; }

    /// <summary>Its last day by the later rules; null where it is not called for, or has none.</summary>
    public DateOnly? DueAfter { get; init; }

    /// <summary>Ids of the rules and stages concerned, of both books.</summary>
    public required IReadOnlyList<string> Rules { get; init; }

    /// <summary>Why: the first part of each rule's proof that differs, as plain sentences. Empty: the proofs show none.</summary>
    public IReadOnlyList<string> Because { get; init; } = [];
}
