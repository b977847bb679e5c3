namespace AttendanceRules.Catalogues;

/// <summary>A group: a row of the matrix.</summary>
public sealed record GroupView
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary>Groups whose rules it takes over, with the stakeholders for whom.</summary>
    public required IReadOnlyList<GroupInclusion> Includes { get; init; }

    /// <summary>Its sources.</summary>
    public required IReadOnlyList<string> Sources { get; init; }
}
