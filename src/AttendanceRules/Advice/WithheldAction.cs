namespace AttendanceRules.Advice;

/// <summary>An action that was called for and is held back by a rule.</summary>
public sealed record WithheldAction
{
    /// <summary>Who would have acted.</summary>
    public required string Stakeholder { get; init; }

    /// <summary>Name of the action.</summary>
    public required string Action { get; init; }

    /// <summary>What the action is called, for people.</summary>
    public required string Title { get; init; }

    /// <summary>Id of the parent it concerns; null for none.</summary>
    public string? Parent { get; init; }

    /// <summary>Id of the rule that withholds.</summary>
    public required string Rule { get; init; }

    /// <summary>Its reason.</summary>
    public required string Because { get; init; }

    /// <summary>Its sources.</summary>
    public required IReadOnlyList<string> Sources { get; init; }

    /// <summary>Questions nobody has answered whose assumed answers it rests on; empty for none.</summary>
    public IReadOnlyList<string> Assumed { get; init; } = [];
}
