using AttendanceRules.Calendar;

namespace AttendanceRules.Records;

/// <summary>
/// One row of casework: what somebody did, or a later state of it. Rows with the same <see cref="Entry"/> are states of one step.
/// </summary>
/// <param name="Date">The day it was done, or for a later state the day of the row.</param>
/// <param name="Action">Name of an action of the packs.</param>
public sealed record CaseworkRow(DateOnly Date, string Action)
{
    /// <summary>Id shared by the rows of one step; null: the row is a step of its own.</summary>
    public string? Entry { get; init; }

    /// <summary>The parent it concerns; null: all parents (for actions of kind legal that is undecided).</summary>
    public string? Parent { get; init; }

    /// <summary>
    /// The day on which the recorded action is to take place; null when it took place on <see cref="Date"/>. Never a deadline on
    /// someone else.
    /// </summary>
    public DateOnly? Due { get; init; }

    /// <summary>Last day of what was opened (a watch, a leave); null when not set.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>One of the action's declared outcomes; null while none is recorded.</summary>
    public string? Outcome { get; init; }

    /// <summary>The day of the outcome; null means the row's <see cref="Date"/>.</summary>
    public DateOnly? OutcomeDate { get; init; }

    /// <summary>The dates it is about (the absence, the suspension), ends included; null when none are named.</summary>
    public DateSpan? For { get; init; }

    /// <summary>Recorded values by name, as written; empty when there are none.</summary>
    public IReadOnlyDictionary<string, string> Values { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The day on which the row became known; null means its <see cref="Date"/>.</summary>
    public DateOnly? Known { get; init; }
}
