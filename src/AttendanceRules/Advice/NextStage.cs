namespace AttendanceRules.Advice;

/// <summary>A stage that may follow.</summary>
public sealed record NextStage
{
    /// <summary>Its id.</summary>
    public required string Stage { get; init; }

    /// <summary>Its status; never not started, finished or closed.</summary>
    public required PathwayStatus Status { get; init; }

    /// <summary>The first day it may fall due; null when not known.</summary>
    public DateOnly? Earliest { get; init; }

    /// <summary>Names of what is missing.</summary>
    public required IReadOnlyList<string> Missing
    {
        get => field ??= Parts?.FindMissing() ?? [];
        init;
    }

    // Worked out when first asked for, from the records that the advice rests on.
    internal IOpenStage? Parts { get; init; }
}
