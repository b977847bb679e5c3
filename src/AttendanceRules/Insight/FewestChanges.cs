namespace AttendanceRules.Insight;

/// <summary>The fewest parts of a condition that would have to be otherwise before it has the wanted truth.</summary>
public sealed record FewestChanges
{
    /// <summary>The parts, in reading order. Empty: the condition has that truth already, or no change of its parts gives it.</summary>
    public required IReadOnlyList<PartToChange> Parts { get; init; }

    /// <summary>
    /// True where another choice of equally few parts would do the same. False also where the search ended before it found one.
    /// </summary>
    public bool HasOthers { get; init; }

    /// <summary>False where no change of its parts gives the wanted truth, for example because no parent is on record.</summary>
    public bool IsPossible { get; init; } = true;

    /// <summary>True where the condition is too large to search; then <see cref="Parts"/> is empty.</summary>
    public bool IsTooLarge { get; init; }
}
