namespace AttendanceRules.Chronologies;

/// <summary>Something that was due: since when, by when, and what came of it.</summary>
public sealed record DueStep
{
    /// <summary>Name of the action.</summary>
    public required string Action { get; init; }

    /// <summary>What to do, for people.</summary>
    public required string Title { get; init; }

    /// <summary>Who was to act.</summary>
    public required string Stakeholder { get; init; }

    /// <summary>Id of the parent it concerned; null when it concerned none in particular.</summary>
    public string? Parent { get; init; }

    /// <summary>The event it followed, with its date; null for none.</summary>
    public string? Event { get; init; }

    /// <summary>The first school day on which the advice called for it, in the time of the chronology.</summary>
    public required DateOnly Since { get; init; }

    /// <summary>The last day to do it, as the advice last gave it; null: it had none.</summary>
    public DateOnly? Due { get; init; }

    /// <summary>The first day on which it was overdue; null: it never was.</summary>
    public DateOnly? OverdueSince { get; init; }

    /// <summary>The day on which it was done, by the records; null: it was not.</summary>
    public DateOnly? DoneOn { get; init; }

    /// <summary>The first day on which the advice no longer called for it; null: it still does.</summary>
    public DateOnly? EndedOn { get; init; }

    /// <summary>Ids of the rules and stages that called for it.</summary>
    public required IReadOnlyList<string> Rules { get; init; }

    /// <summary>Their sources.</summary>
    public required IReadOnlyList<string> Sources { get; init; }

    /// <summary>What came of it: <c>open</c>, <c>overdue</c>, <c>done</c>, <c>done late</c>, or <c>no longer called for</c>.</summary>
    public string Result => DoneOn is not null ? (DoneOn > Due ? "done late" : "done")
        : EndedOn is not null ? "no longer called for"
        : OverdueSince is not null ? "overdue" : "open";
}
