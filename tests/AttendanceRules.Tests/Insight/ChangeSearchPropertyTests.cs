using AttendanceRules.Advice;
using AttendanceRules.Insight;
using AttendanceRules.Tests.Properties;
using AttendanceRules.Vocabulary;
using FsCheck;
using FsCheck.Fluent;

namespace AttendanceRules.Tests.Insight;

/// <summary>Making the named parts so makes the condition so, and no smaller set does: against trying them all.</summary>
public sealed class ChangeSearchPropertyTests
{
    private const int MostTried = 60_000;

    public static TheoryData<string> AllBooks => ["england", "fenmoor", "addressing-absence"];

    [Fact]
    [Trait("Category", "Slow")]
    public void On_random_conditions_no_smaller_set_does_and_others_are_seen() => Prop.ForAll(Arb.From(Conditions(3)), proof =>
    {
        var changes = ChangeSearch.Of(proof, Truth.True);
        var sets = new Dictionary<int, int>();
        foreach (var chosen in Choices(Keys(proof)))
        {
            if (With(proof, chosen) == Truth.True)
            {
                sets[chosen.Count] = sets.GetValueOrDefault(chosen.Count) + 1;
            }
        }

        Assert.False(changes.IsTooLarge);
        Assert.Equal(sets.Count > 0, changes.IsPossible);
        if (sets.Count > 0)
        {
            Assert.Equal(Truth.True, With(proof, Set(changes)));
            Assert.Equal((sets.Keys.Min(), sets[sets.Keys.Min()] > 1), (changes.Parts.Count, changes.HasOthers));
        }
    }).Check(Sampling.Runs(1500));

    [Theory]
    [Trait("Category", "Slow")]
    [MemberData(nameof(AllBooks))]
    public void On_packs_and_made_up_pupils_no_smaller_set_does(string name)
    {
        var (tried, left) = (0, 0);
        Prop.ForAll(PupilPlans.Of(Books.Of(name)), plan =>
        {
            foreach (var obstacle in Explanation.Of(Books.Of(name).Explain(plan.Pupil(), plan.On)).Obstacles.Where(o =>
                o.Fewest is not null))
            {
                var (proof, fewest) = (obstacle.Gate.Proof!, obstacle.Fewest!);
                var wanted = obstacle.Gate.Gate == Gate.Withheld ? Truth.False : Truth.True;
                Assert.False(fewest.IsTooLarge);
                if (!fewest.IsPossible)
                {
                    continue;
                }

                Assert.Equal(wanted, With(proof, Set(fewest)));
                var (isFound, sets) = new NumberedProof(proof).AnySet(fewest.Parts.Count - 1, wanted, MostTried);
                (tried, left) = sets > MostTried ? (tried, left + 1) : (tried + 1, left);
                Assert.False(isFound, "A smaller set does: " + obstacle.Verdict.Rule);
            }
        }).Check(Sampling.Runs(25));
        Assert.True(tried > 20 * left,
            FormattableString.Invariant($"{left} conditions were too large to try all smaller sets, {tried} were not"));
    }

    // Each leaf is left as it is, made true or made false.
    private static IEnumerable<Dictionary<(string, string?), Truth>> Choices(List<(string, string?)> keys)
    {
        for (var number = 0; number < Math.Pow(3, keys.Count); number++)
        {
            var (chosen, rest) = (new Dictionary<(string, string?), Truth>(), number);
            foreach (var key in keys)
            {
                if (rest % 3 > 0)
                {
                    chosen[key] = rest % 3 == 1 ? Truth.True : Truth.False;
                }

                rest /= 3;
            }

            yield return chosen;
        }
    }

    private static Dictionary<(string, string?), Truth> Set(FewestChanges changes) => changes.Parts.ToDictionary(p => (p.Part.Text,
        p.Part.Parent), p => p.Wanted);

    private static List<(string, string?)> Keys(ConditionProof proof) =>
        proof.Kind == ProofKind.Leaf ? [(proof.Text, proof.Parent)] : [.. proof.Parts.SelectMany(Keys).Distinct()];

    private static Truth With(ConditionProof proof, Dictionary<(string, string?), Truth> chosen) => proof.Kind switch
    {
        ProofKind.Leaf => chosen.TryGetValue((proof.Text, proof.Parent), out var truth) ? truth : proof.Truth,
        ProofKind.Not => Truth.True - (int)With(proof.Parts[0], chosen),
        ProofKind.All => proof.Parts.Select(p => With(p, chosen)).Append(Truth.True).Min(),
        ProofKind.Any => proof.Parts.Select(p => With(p, chosen)).Append(Truth.False).Max(),
        _ => With(proof.Parts[0], chosen),
    };

    // Few names, so that parts come back; the same name has the same truth throughout.
    private static Gen<ConditionProof> Conditions(int depth) =>
        from truths in Gen.Elements(Truth.True, Truth.False, Truth.False, Truth.Undecided).ArrayOf(6)
        from proof in Condition(truths, depth)
        select proof;

    private static Gen<ConditionProof> Condition(Truth[] truths, int depth) => depth == 0 ? Leaf(truths) : Gen.Frequency(
        (1, Leaf(truths)), (1, Condition(truths, depth - 1).Select(Leaves.Not)), (1, Condition(truths, depth - 1).Select(Leaves.Named)),
        (4, Parts(truths, depth).Select(Leaves.All)), (4, Parts(truths, depth).Select(Leaves.Any)));

    private static Gen<ConditionProof[]> Parts(Truth[] truths, int depth) =>
        Gen.Choose(0, 9).SelectMany(n => Condition(truths, depth - 1).ArrayOf(n == 0 ? 0 : 2 + (n % 2)));

    private static Gen<ConditionProof> Leaf(Truth[] truths) => Gen.Choose(0, truths.Length - 1).Select(i =>
        Leaves.Leaf(((char)('a' + i)).ToString(), truths[i]));
}
