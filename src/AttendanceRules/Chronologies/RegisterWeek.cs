namespace AttendanceRules.Chronologies;

/// <summary>A week of the register.</summary>
public sealed record RegisterWeek
{
    /// <summary>Its first school day in the time of the chronology.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The marks day by day, those of a day in the order of its sessions; <c>-</c> for a session without a mark.</summary>
    public required IReadOnlyList<IReadOnlyList<string>> Marks { get; init; }

    /// <summary>How many sessions have each code; a session without a mark counts under <c>-</c>.</summary>
    public required IReadOnlyDictionary<string, int> Counts { get; init; }
}
