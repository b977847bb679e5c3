using AttendanceRules.Advice;
using AttendanceRules.Vocabulary;

namespace AttendanceRules.Tests.Insight;

/// <summary>A proof whose leaves are numbered by name, so that thousands of sets of changed leaves are tried in a moment.</summary>
internal sealed class NumberedProof
{
    private readonly List<(string Text, string? Parent)> names = [];
    private readonly Func<Truth> truth;
    private Truth?[] chosen = [];
    private int tried;

    public NumberedProof(ConditionProof proof)
    {
        truth = Of(proof);
        chosen = new Truth?[names.Count];
    }

    /// <summary>
    /// Whether a set of at most so many leaves, each made true or made false, gives the proof the truth; with how many sets were tried.
    /// </summary>
    /// <param name="most">The most leaves of a set.</param>
    /// <param name="wanted">The truth.</param>
    /// <param name="mostTried">The most sets that are tried.</param>
    public (bool IsFound, int Tried) AnySet(int most, Truth wanted, int mostTried)
    {
        tried = 0;
        return (Any(most, 0, wanted, mostTried), tried);
    }

    private bool Any(int most, int from, Truth wanted, int mostTried)
    {
        if (most < 0 || tried > mostTried)
        {
            return false;
        }

        tried++;
        if (truth() == wanted)
        {
            return true;
        }

        for (var i = from; most > 0 && i < chosen.Length; i++)
        {
            foreach (var made in new[] { Truth.True, Truth.False })
            {
                chosen[i] = made;
                if (Any(most - 1, i + 1, wanted, mostTried))
                {
                    return true;
                }
            }

            chosen[i] = null;
        }

        return false;
    }

    private Func<Truth> Of(ConditionProof proof)
    {
        if (proof.Kind == ProofKind.Leaf)
        {
            return Leaf(proof);
        }

        Func<Truth>[] parts = [.. proof.Parts.Select(Of)];
        return proof.Kind switch
        {
            ProofKind.Not => () => Truth.True - (int)parts[0](),
            ProofKind.All => () => Least(parts),
            ProofKind.Any => () => Greatest(parts),
            _ => parts[0],
        };
    }

    private Func<Truth> Leaf(ConditionProof proof)
    {
        var number = names.IndexOf((proof.Text, proof.Parent));
        if (number < 0)
        {
            number = names.Count;
            names.Add((proof.Text, proof.Parent));
        }

        return () => chosen[number] ?? proof.Truth;
    }

    private static Truth Least(Func<Truth>[] parts)
    {
        var found = Truth.True;
        foreach (var part in parts)
        {
            var one = part();
            found = one < found ? one : found;
        }

        return found;
    }

    private static Truth Greatest(Func<Truth>[] parts)
    {
        var found = Truth.False;
        foreach (var part in parts)
        {
            var one = part();
            found = one > found ? one : found;
        }

        return found;
    }
}
