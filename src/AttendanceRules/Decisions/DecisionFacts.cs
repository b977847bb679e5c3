using AttendanceRules.Advice;

namespace AttendanceRules.Decisions;

/// <summary>The facts at the leaves of what rules were asked, limits included.</summary>
internal static class DecisionFacts
{
    public static IReadOnlyList<DecisionFact> Of(IReadOnlyList<RuleVerdict> verdicts) =>
    [
        .. verdicts.SelectMany(v => v.Gates).Select(g => g.Proof).OfType<ConditionProof>().SelectMany(Leaves).Distinct()
            .OrderBy(f => f.Name, StringComparer.Ordinal).ThenBy(f => f.Parent, StringComparer.Ordinal)
            .ThenBy(f => f.Value, StringComparer.Ordinal),
    ];

    /// <summary>What was not known at a gate, and would decide it.</summary>
    public static IReadOnlyList<string> Missing(GateResult gate) => gate.Missing.Count > 0 || gate.Proof is not { } proof ? gate.Missing
        : [.. MissingOf(proof).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private static IEnumerable<string> MissingOf(ConditionProof proof) => proof.Truth != Truth.Undecided ? []
        : proof.Parts.Count == 0 ? proof.Missing : proof.Parts.SelectMany(MissingOf);

    private static IEnumerable<DecisionFact> Leaves(ConditionProof proof) => proof.Reason is { } reason
        ? [new DecisionFact { Name = reason.Fact, Parent = proof.Parent, Value = reason.Value.ToString() }]
        : proof.Parts.SelectMany(Leaves);
}
