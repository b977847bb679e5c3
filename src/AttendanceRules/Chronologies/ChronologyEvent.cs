namespace AttendanceRules.Chronologies;

/// <summary>Something that happened on a day.</summary>
public sealed record ChronologyEvent
{
    /// <summary>The day.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>What sort of event it is.</summary>
    public required ChronologyEventKind Kind { get; init; }

    /// <summary>What happened, for people.</summary>
    public required string Text { get; init; }

    /// <summary>Id of the parent it concerns; null when it concerns none in particular.</summary>
    public string? Parent { get; init; }

    /// <summary>
    /// For a threshold: the rules and stages that read it, each with the first day of the edition then in force. Empty otherwise.
    /// </summary>
    public IReadOnlyList<string> Rules { get; init; } = [];

    /// <summary>For a threshold: the sources of those rules. Empty otherwise.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];
}
