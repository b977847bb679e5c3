namespace AttendanceRules.Catalogues;

/// <summary>A group whose rules another group takes over.</summary>
public sealed record GroupInclusion
{
    /// <summary>Name of the group whose rules are taken over.</summary>
    public required string Group { get; init; }

    /// <summary>The stakeholders whose rules they are.</summary>
    public required IReadOnlyList<string> Stakeholders { get; init; }
}
