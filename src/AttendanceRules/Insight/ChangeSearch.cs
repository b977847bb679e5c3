using AttendanceRules.Advice;

namespace AttendanceRules.Insight;

/// <summary>Finds the fewest leaves of a proof to change, by trying one, two, three and so on.</summary>
/// <remarks>
/// Equal leaves of one parent are one part. A leaf whose truth is not known has to be settled, which is a change.
/// Parts are read in order, so the first choice found is the first in reading order.
/// </remarks>
internal sealed class ChangeSearch
{
    private const int MostSteps = 500_000;

    // The search goes one call deeper with each leaf.
    private const int MostLeaves = 1000;

    private readonly Dictionary<(string Text, string? Parent), PartToChange> changes = [];
    private readonly Dictionary<(string Text, string? Parent), Truth> fixedTo = [];
    private readonly Dictionary<(string Text, string? Parent), int> places = [];
    private readonly List<List<PartToChange>> found = [];
    private int limit;
    private int steps;
    private bool wasCut;

    /// <summary>The fewest changes that give the condition the wanted truth.</summary>
    public static FewestChanges Of(ConditionProof proof, Truth wanted) => new ChangeSearch().Find(proof, wanted);

    private FewestChanges Find(ConditionProof proof, Truth wanted)
    {
        Number(proof);
        if (places.Count > MostLeaves)
        {
            return new FewestChanges { Parts = [], IsTooLarge = true };
        }

        do
        {
            wasCut = false;
            Meet(new Goals(proof, wanted, null), null, null);
            limit++;
        }
        while (found.Count == 0 && wasCut && steps < MostSteps);

        return found.Count > 0 ? new FewestChanges { Parts = found[0], HasOthers = found.Count > 1 }
            : steps >= MostSteps ? new FewestChanges { Parts = [], IsTooLarge = true }
            : new FewestChanges { Parts = [], IsPossible = false };
    }

    private void Number(ConditionProof proof)
    {
        if (proof.Kind == ProofKind.Leaf)
        {
            places.TryAdd((proof.Text, proof.Parent), places.Count);
        }

        foreach (var part in proof.Parts)
        {
            Number(part);
        }
    }

    // What has no choice comes first, so that a dead end shows early. Choices wait:
    // those gathered here, latest first, before those of later parts.
    private void Meet(Goals? goals, Goals? gathered, Goals? later)
    {
        while (goals is not null)
        {
            if (found.Count == 2 || steps++ >= MostSteps)
            {
                return;
            }

            var (part, wanted, rest) = goals;
            switch (part.Kind)
            {
                case ProofKind.Leaf:
                    Fix(part, wanted, rest, gathered, later);
                    return;
                case ProofKind.Not:
                    goals = new Goals(part.Parts[0], Truth.True - (int)wanted, rest);
                    break;
                case ProofKind.Any when wanted == Truth.True:
                case ProofKind.All when wanted == Truth.False:
                    (goals, gathered) = (rest, new Goals(part, wanted, gathered));
                    break;
                default:
                    goals = part.Parts.Reverse().Aggregate(rest, (more, p) => new Goals(p, wanted, more));
                    break;
            }
        }

        Choose(gathered, later);
    }

    private void Fix(ConditionProof leaf, Truth wanted, Goals? rest, Goals? gathered, Goals? later)
    {
        var key = (leaf.Text, leaf.Parent);
        if (fixedTo.TryGetValue(key, out var already))
        {
            if (already == wanted)
            {
                Meet(rest, gathered, later);
            }

            return;
        }

        var isChange = leaf.Truth != wanted;
        if (isChange && changes.Count == limit)
        {
            wasCut = true;
            return;
        }

        fixedTo[key] = wanted;
        if (isChange)
        {
            changes[key] = new PartToChange(leaf, wanted);
        }

        Meet(rest, gathered, later);
        fixedTo.Remove(key);
        changes.Remove(key);
    }

    private void Choose(Goals? gathered, Goals? later)
    {
        for (var goal = gathered; goal is not null; goal = goal.Rest)
        {
            later = new Goals(goal.Part, goal.Wanted, later);
        }

        if (later is null)
        {
            Keep();
            return;
        }

        foreach (var part in later.Part.Parts)
        {
            Meet(new Goals(part, later.Wanted, null), null, later.Rest);
        }
    }

    private void Keep()
    {
        var parts = changes.OrderBy(c => places[c.Key]).Select(c => c.Value).ToList();
        if (!found.Exists(f => f.SequenceEqual(parts)))
        {
            found.Add(parts);
        }
    }

    private sealed record Goals(ConditionProof Part, Truth Wanted, Goals? Rest);
}
