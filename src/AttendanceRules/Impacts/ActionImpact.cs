namespace AttendanceRules.Impacts;

/// <summary>How many pupils one action differs for.</summary>
public sealed record ActionImpact
{
    /// <summary>Name of the action.</summary>
    public required string Action { get; init; }

    /// <summary>What to do, for people.</summary>
    public required string Title { get; init; }

    /// <summary>How many pupils gain it.</summary>
    public required int Gain { get; init; }

    /// <summary>How many pupils lose it. A pupil for whom it is called for in two ways may gain and lose it.</summary>
    public required int Lose { get; init; }

    /// <summary>For how many more something of it differs: its last day, how strongly it is called for, what it waits for.</summary>
    public required int Otherwise { get; init; }
}
