using AttendanceRules.Advice;

namespace AttendanceRules.Outlook;

/// <summary>What comes next on a pathway if nothing more is missed and nothing is done.</summary>
public sealed record NextOnPathway
{
    /// <summary>Id of the pathway.</summary>
    public required string Pathway { get; init; }

    /// <summary>Id of the parent; null for a pathway of the pupil.</summary>
    public string? Parent { get; init; }

    /// <summary>Where the pupil or parent is now.</summary>
    public required PathwayPosition Now { get; init; }

    /// <summary>The first school day on which the position, or the status of a next stage, is another; null: none.</summary>
    public required DateOnly? On { get; init; }

    /// <summary>The position on that day; null where there is no such day.</summary>
    public required PathwayPosition? Then { get; init; }
}
