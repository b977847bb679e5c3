namespace AttendanceRules.Advice;

/// <summary>One thing the pupils of a cohort have in common.</summary>
public sealed record CohortPart
{
    /// <summary>Name of the characteristic, year group or yes/no.</summary>
    public required string Name { get; init; }

    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary>Its value.</summary>
    public required string Value { get; init; }
}
