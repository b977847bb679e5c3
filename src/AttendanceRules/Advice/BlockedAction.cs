namespace AttendanceRules.Advice;

/// <summary>An action that waits for something to be on record first.</summary>
public sealed record BlockedAction
{
    /// <summary>Who would act.</summary>
    public required string Stakeholder { get; init; }

    /// <summary>Name of the action.</summary>
    public required string Action { get; init; }

    /// <summary>What the action is called, for people.</summary>
    public required string Title { get; init; }

    /// <summary>Id of the parent it concerns; null for none.</summary>
    public string? Parent { get; init; }

    /// <summary>Ids of the rules concerned.</summary>
    public required IReadOnlyList<string> Rules { get; init; }

    /// <summary>Everything missing.</summary>
    public required IReadOnlyList<string> Missing { get; init; }

    /// <summary>Actions that supply what is missing.</summary>
    public required IReadOnlyList<string> SuppliedBy { get; init; }
}
