namespace AttendanceRules.Catalogues;

/// <summary>A fact or threshold of the packs.</summary>
public sealed record FactView
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary>True: a threshold, a number that packs set; false: a fact of records.</summary>
    public required bool IsThreshold { get; init; }

    /// <summary>Its unit.</summary>
    public required Unit Unit { get; init; }
}
