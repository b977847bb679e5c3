namespace AttendanceRules.Outlook;

/// <summary>An action that is called for, and when it falls away if nothing more is missed and nothing is done.</summary>
public sealed record FallingAway
{
    /// <summary>Name of the action.</summary>
    public required string Action { get; init; }

    /// <summary>What to do, for people.</summary>
    public required string Title { get; init; }

    /// <summary>Id of the parent it concerns; null when it concerns none in particular.</summary>
    public string? Parent { get; init; }

    /// <summary>Whether it is ahead, due or overdue now: the furthest where it is called for more than once.</summary>
    public required ActionStatus Status { get; init; }

    /// <summary>The first school day on which it is not certainly called for; null: it is on every day looked at.</summary>
    public required DateOnly? On { get; init; }

    /// <summary>
    /// True: on <see cref="On"/> it is not decided, or waits for something not on record. False: it is not called for then, or falls away
    /// on no day.
    /// </summary>
    public bool IsUndecidedThen { get; init; }

    /// <summary>The first school day after <see cref="On"/> on which it is called for again; null: none that was looked at.</summary>
    public DateOnly? AgainOn { get; init; }

    /// <summary>
    /// How the counts that it rests on change meanwhile, by day: sessions leave the window. Rates are left out. Empty: none changes.
    /// </summary>
    public required IReadOnlyList<ValueOnDay> Steps { get; init; }
}
