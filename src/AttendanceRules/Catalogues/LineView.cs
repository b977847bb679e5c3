namespace AttendanceRules.Catalogues;

/// <summary>One thing a rule calls for.</summary>
public sealed record LineView
{
    /// <summary>Name of the action.</summary>
    public required string Action { get; init; }

    /// <summary>The line's own condition as written; empty for none.</summary>
    public required string When { get; init; }

    /// <summary>Its deadline as written; empty for none.</summary>
    public required string Due { get; init; }
}
