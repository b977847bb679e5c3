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

    /// <summary>The day on which it was done, by the records up to the chronology's last day; null: it was not.</summary>
    public DateOnly? DoneOn { get; init; }

    /// <summary>The day for which it is arranged, while it has no outcome; null: it is not arranged.</summary>
    public DateOnly? ArrangedFor { get; init; }

    /// <summary>The first day on which the advice no longer called for it; null: it still does.</summary>
    public DateOnly? EndedOn { get; init; }

    /// <summary>How the line was on <see cref="EndedOn"/>; while there is no such day: called for.</summary>
    public LineStanding Then { get; init; } = LineStanding.CalledFor;

    /// <summary>Ids of all rules and stages that called for it, also of those that joined later.</summary>
    public required IReadOnlyList<string> Rules { get; init; }

    /// <summary>Their sources.</summary>
    public required IReadOnlyList<string> Sources { get; init; }

    /// <summary>
    /// What came of it: <c>open</c>, <c>overdue</c>, <c>done</c>, <c>done late</c>, <c>arranged</c>, <c>undecided</c>, <c>waiting</c>,
    /// <c>withheld</c>, or <c>no longer called for</c>. What is undecided is not ruled out: something was no longer known.
    /// </summary>
    public string Result => DoneOn is not null ? (DoneOn > Due ? "done late" : "done")
        : ArrangedFor is not null ? "arranged"
        : Then switch
        {
            LineStanding.CalledFor => OverdueSince is not null ? "overdue" : "open",
            LineStanding.NotCalledFor => "no longer called for",
            _ => Then.ToWord(),
        };
}
