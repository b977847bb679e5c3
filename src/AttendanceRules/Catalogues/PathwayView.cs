namespace AttendanceRules.Catalogues;

/// <summary>One edition of a pathway.</summary>
public sealed record PathwayView
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>Id of the pack it is in.</summary>
    public required string Pack { get; init; }

    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary>True: each parent is on it alone.</summary>
    public required bool IsPerParent { get; init; }

    /// <summary>First day in force, included.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Last day in force, included; null: until further notice.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Its stages in order.</summary>
    public required IReadOnlyList<StageView> Stages { get; init; }
}
