namespace AttendanceRules.Catalogues;

/// <summary>One edition of a register code.</summary>
public sealed record CodeView
{
    /// <summary>The code.</summary>
    public required string Code { get; init; }

    /// <summary>First day it was in use, included; null: from the start.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day, included; null: until further notice.</summary>
    public DateOnly? To { get; init; }

    /// <summary>What it means.</summary>
    public required string Title { get; init; }

    /// <summary>Its class.</summary>
    public required string Class { get; init; }

    /// <summary>Its flags. Empty: none.</summary>
    public IReadOnlyList<string> Flags { get; init; } = [];
}
