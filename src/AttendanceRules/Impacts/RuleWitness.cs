using AttendanceRules.Records;

namespace AttendanceRules.Impacts;

/// <summary>
/// A made-up pupil on whom two rule books advise differently because of one rule, as small as the search could make it; or that none was
/// found, which says nothing about there being none.
/// </summary>
public sealed record RuleWitness
{
    /// <summary>Id of the rule or stage.</summary>
    public required string Rule { get; init; }

    /// <summary>Id of the pathway of a stage; null for a rule.</summary>
    public string? Pathway { get; init; }

    /// <summary>What changed in the rules that it may come from.</summary>
    public required IReadOnlyList<RuleChange> Changes { get; init; }

    /// <summary>The day on which the advice differs; where none was found, the last day that was tried.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>The school with the pupil; null where none was found.</summary>
    public SchoolRecord? School { get; init; }

    /// <summary>What is on record of the pupil, as plain sentences. Empty: none was found.</summary>
    public IReadOnlyList<string> Story { get; init; } = [];

    /// <summary>The actions of the rule that differ, as evaluation by both books finds them. Empty: no witness was found.</summary>
    public IReadOnlyList<ImpactLine> Lines { get; init; } = [];

    /// <summary>How many pupils were tried for this rule. 0: one that was made up for another rule showed it.</summary>
    public required int Tries { get; init; }

    /// <summary>True where a pupil was found.</summary>
    public bool IsFound => School is not null;
}
