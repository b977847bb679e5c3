using AttendanceRules.Model.Rules;
using AttendanceRules.Model.Values;

namespace AttendanceRules.Evaluation.Verdicts;

/// <summary>
/// What came out for one line of a rule or stage, for a subject on a date: the gates in the order in which they were looked at.
/// </summary>
/// <param name="Duty">The rule or stage.</param>
/// <param name="Gates">The gates. After one that stood in the way, no further one was looked at.</param>
internal sealed record Verdict(DutyDeclaration Duty, IReadOnlyList<GateOutcome> Gates)
{
    /// <summary>The pathway of a stage; null for a rule.</summary>
    public string? Pathway { get; init; }

    /// <summary>The action of the line; null where no line was reached.</summary>
    public string? Action { get; init; }

    /// <summary>The parent whom it is about; null for none.</summary>
    public string? Parent { get; init; }

    /// <summary>The event it is about; null for none.</summary>
    public EventOccurrence? Event { get; init; }

    /// <summary>True: the action is advised. False: a gate stood in the way. Undecided: it is not known whether one does.</summary>
    public Truth Outcome => Gates.Select(g => g.Passed).DefaultIfEmpty(Truth.True).Min();

    /// <summary>The gate that stood in the way; null where none did.</summary>
    public GateOutcome? StoppedBy => Gates.FirstOrDefault(g => g.Passed == Truth.False);
}
