namespace AttendanceRules.Advice;

/// <summary>An action neither called for nor ruled out, because something is not known. Undecided is never "no".</summary>
public sealed record UndecidedAction
{
    /// <summary>Who would act.</summary>
    public required string Stakeholder { get; init; }

    /// <summary>The role inside the stakeholder; null when none is named.</summary>
    public string? Role { get; init; }

    /// <summary>Id of the parent it concerns; null for none.</summary>
    public string? Parent { get; init; }

    /// <summary>Name of the action.</summary>
    public required string Action { get; init; }

    /// <summary>What the action is called, for people.</summary>
    public required string Title { get; init; }

    /// <summary>What sort of step it would be.</summary>
    public ActionKind Kind { get; init; }

    /// <summary>Ids of the rules concerned.</summary>
    public required IReadOnlyList<string> Rules { get; init; }

    /// <summary>Names of what could still decide it.</summary>
    public required IReadOnlyList<string> Missing
    {
        get => field ??= Parts?.MissingOf(this) ?? [];
        init;
    }

    /// <summary>Those of the missing that somebody can answer.</summary>
    public required IReadOnlyList<OpenQuestion> Questions
    {
        get => field ??= Parts?.QuestionsOf(this) ?? [];
        init;
    }

    /// <summary>The event it would follow, with its date where that is known; null for none.</summary>
    public string? Event { get; init; }

    /// <summary>What it would rest on.</summary>
    public required Basis Basis { get; init; }

    /// <summary>How strongly it would be called for.</summary>
    public required Force Force { get; init; }

    /// <summary>The earliest last day to do it that is possible; null when it would have no deadline, or none that is a date yet.</summary>
    public DateOnly? Due { get; init; }

    /// <summary>Questions nobody has answered whose assumed answers it rests on; empty for none.</summary>
    public IReadOnlyList<string> Assumed
    {
        get => field ??= Parts?.AssumedOf(this) ?? [];
        init;
    }

    // Worked out when first asked for, from the records that the advice rests on.
    internal IOpenParts? Parts { get; init; }

    // For an advice on records that changed, of which nothing is otherwise for the line but what it rests on.
    internal UndecidedAction RestingOn(IOpenParts parts) => this with
    {
        Missing = null!, Questions = null!, Assumed = null!, Parts = parts,
    };
}
