namespace AttendanceRules.Advice;

/// <summary>An action neither called for nor ruled out, because something is not known. Undecided is never "no".</summary>
/// <param name="Stakeholder">Who would act.</param>
/// <param name="Role">The role inside the stakeholder; null when none is named.</param>
/// <param name="Parent">Id of the parent it concerns; null for none.</param>
/// <param name="Action">Name of the action.</param>
/// <param name="Rules">Ids of the rules concerned.</param>
/// <param name="Missing">Names of what could still decide it.</param>
/// <param name="Questions">Those of the missing that somebody can answer.</param>
public sealed record UndecidedAction(string Stakeholder, string? Role, string? Parent, string Action, IReadOnlyList<string> Rules, IReadOnlyList<string> Missing, IReadOnlyList<OpenQuestion> Questions)
{
    /// <summary>The event it would follow, with its date where that is known; null for none.</summary>
    public string? Event { get; init; }

    /// <summary>What it would rest on.</summary>
    public Basis Basis { get; init; }

    /// <summary>How strongly it would be called for.</summary>
    public Force Force { get; init; }

    /// <summary>The earliest last day to do it that is possible; null when it would have no deadline, or none that is a date yet.</summary>
    public DateOnly? Due { get; init; }

    /// <summary>Questions nobody has answered whose assumed answers it rests on; empty for none.</summary>
    public IReadOnlyList<string> Assumed { get; init; } = [];
}
