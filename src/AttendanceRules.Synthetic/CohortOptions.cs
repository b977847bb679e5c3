namespace AttendanceRules.Synthetic;

/// <summary>How large a cohort is, and from which seed. The same options and the same model give the same cohort, to the byte.</summary>
public sealed record CohortOptions
{
    /// <summary>How many pupils: at least 1.</summary>
    public required long Pupils { get; init; }

    /// <summary>The seed; another one gives other pupils of the same kind.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>The last day with marks, on or after the first school day of the model; null: as the model says.</summary>
    public DateOnly? Until { get; init; }
}
