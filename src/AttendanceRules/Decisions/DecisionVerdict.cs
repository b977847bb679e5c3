namespace AttendanceRules.Decisions;

/// <summary>What one rule, or stage of a pathway, came to.</summary>
public sealed record DecisionVerdict
{
    /// <summary>Id of the rule or stage.</summary>
    public required string Rule { get; init; }

    /// <summary>Id of the pathway of a stage; null for a rule.</summary>
    public string? Pathway { get; init; }

    /// <summary>First day of the edition of the rule.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The action of the line; null: the rule was stopped before its lines.</summary>
    public string? Action { get; init; }

    /// <summary>Id of the parent it is about; null: none in particular.</summary>
    public string? Parent { get; init; }

    /// <summary>The event it is about, with its date; null: none.</summary>
    public string? Event { get; init; }

    /// <summary>Whether it called for the action.</summary>
    public required Truth Outcome { get; init; }

    /// <summary>The gates in their order, up to the one that stood in the way.</summary>
    public required IReadOnlyList<DecisionGate> Gates { get; init; }

    internal (string, string?, string?, string?, string?) Key => (Rule, Pathway, Action, Parent, Event);

    internal bool IsLike(DecisionVerdict other) => (From, Outcome) == (other.From, other.Outcome) && Gates.Count == other.Gates.Count
        && Gates.Zip(other.Gates).All(g => g.First.Gate == g.Second.Gate && g.First.Passed == g.Second.Passed
            && g.First.Detail == g.Second.Detail && g.First.Missing.SequenceEqual(g.Second.Missing, StringComparer.Ordinal));

    /// <summary>What it is about, in a few words.</summary>
    internal string Name => (Pathway is null ? "Rule " : $"Stage {Pathway}/") + Rule + (Action is null ? "" : $", {Action}")
        + (Parent is null ? "" : $" to {Parent}") + (Event is null ? "" : $", {Event}");

    /// <summary>What it came to, in a few words.</summary>
    internal string Finding => Outcome switch
    {
        Truth.True => "calls for it",
        Truth.Undecided => "is undecided" + (Missing.Count > 0 ? $" for want of {string.Join(", ", Missing)}" : ""),
        _ => Gates.LastOrDefault(g => g.Passed == Truth.False) is { } gate
            ? $"is stopped at the gate '{gate.Gate.ToWord()}'{(gate.Detail.Length > 0 ? $" ({gate.Detail})" : "")}"
            : "does not call for it",
    };

    private List<string> Missing => [.. Gates.SelectMany(g => g.Missing).Distinct(StringComparer.Ordinal)];
}
