namespace AttendanceRules.Advice;

/// <summary>What came out for one line of a rule or stage: the gates in the order in which they were looked at.</summary>
public sealed record RuleVerdict
{
    /// <summary>Id of the rule, or of the stage of a pathway.</summary>
    public required string Rule { get; init; }

    /// <summary>Its title; empty where it has none.</summary>
    public required string Title { get; init; }

    /// <summary>Id of the pathway of a stage; null for a rule.</summary>
    public string? Pathway { get; init; }

    /// <summary>First day on which this edition of the rule is in force.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Sources of the rule, <c>document#clause</c>. Empty: it names none.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>The action of the line; null where a gate stopped the rule before its lines.</summary>
    public string? Action { get; init; }

    /// <summary>Id of the parent it is about; null for none in particular.</summary>
    public string? Parent { get; init; }

    /// <summary>The event it is about, with its date; null for none.</summary>
    public string? Event { get; init; }

    /// <summary>
    /// <see cref="Truth.True"/>: the action is advised. <see cref="Truth.False"/>: a gate stood in the way.
    /// <see cref="Truth.Undecided"/>: it is not known whether one does.
    /// </summary>
    public required Truth Outcome { get; init; }

    /// <summary>The gates. After one that stood in the way no further one was looked at.</summary>
    public required IReadOnlyList<GateResult> Gates { get; init; }

    /// <summary>The gate that stood in the way; null where none did.</summary>
    public GateResult? StoppedBy
    {
        get
        {
            for (var i = 0; i < Gates.Count; i++)
            {
                if (Gates[i].Passed == Truth.False)
                {
                    return Gates[i];
                }
            }

            return null;
        }
    }
}
