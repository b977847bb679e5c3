namespace AttendanceRules.Advice;

/// <summary>Who of a school is in a group.</summary>
public sealed record GroupMembers
{
    /// <summary>Name of the group.</summary>
    public required string Group { get; init; }

    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary>Ids of the pupils on roll who certainly are in it, in order.</summary>
    public required IReadOnlyList<string> Pupils { get; init; }

    /// <summary>Ids of pupils for whom it is undecided.</summary>
    public required IReadOnlyList<string> Undecided { get; init; }

    /// <summary>
    /// How many certainly are, as figures of a school say it: <c>too early</c> before the day from which the packs let it be counted.
    /// </summary>
    public required Figure Count { get; init; }
}
