using AttendanceRules.Advice;

namespace AttendanceRules.Insight;

/// <summary>The leaves that gave a condition its truth, each once, in reading order.</summary>
internal static class DecidingParts
{
    /// <summary>Each leaf with the truth it counted with, which is the one it was found with.</summary>
    public static IReadOnlyList<ConditionProof> Of(ConditionProof proof)
    {
        var leaves = new List<ConditionProof>();
        Add(proof, leaves);
        return [.. leaves.DistinctBy(l => (l.Text, l.Parent))];
    }

    /// <summary>Every leaf, in reading order.</summary>
    public static IEnumerable<ConditionProof> Leaves(ConditionProof proof) =>
        proof.Kind == ProofKind.Leaf ? [proof] : proof.Parts.SelectMany(Leaves);

    // Parts with the truth of the whole gave it that truth. A negation and a named condition take theirs from all they contain.
    private static void Add(ConditionProof proof, List<ConditionProof> leaves)
    {
        if (proof.Kind == ProofKind.Leaf)
        {
            leaves.Add(proof);
            return;
        }

        foreach (var part in proof.Parts.Where(p => proof.Kind is ProofKind.Not or ProofKind.Named || p.Truth == proof.Truth))
        {
            Add(part, leaves);
        }
    }
}
