namespace AttendanceRules.Catalogues;

/// <summary>A source document.</summary>
public sealed record DocumentView
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary>Its clauses in order.</summary>
    public required IReadOnlyList<ClauseView> Clauses { get; init; }
}
