using AttendanceRules.Advice;
using AttendanceRules.Insight;

namespace AttendanceRules.Impacts;

/// <summary>Why two books do not advise an action alike: the first part of each rule's proof that differs.</summary>
internal sealed class ProofDifference(PupilExplanation before, PupilExplanation after)
{
    /// <summary>Plain sentences, each once: first how the line itself differs, then by rule.</summary>
    public IReadOnlyList<string> Of(ImpactLine line, AdviceChange? change)
    {
        List<string> found = [.. line.Rules.SelectMany(r => OfRule(r, line))];
        if (change is { Before: { } was, After: { } now })
        {
            found.InsertRange(0, [.. Carried(was, now), .. new ChangeCause(before, after).Of(change)]);
        }

        IReadOnlyList<string> sentences = found.Count > 0 || change is null ? found : new ChangeCause(before, after).Of(change);
        return [.. sentences.Distinct(StringComparer.Ordinal)];
    }

    private static IEnumerable<string> Carried(RecommendedAction was, RecommendedAction now)
    {
        if (was.Event != now.Event && was.Event is { } first && now.Event is { } second)
        {
            yield return $"It follows {EventWords.Of(second)}; before, it followed {EventWords.Of(first)}.";
        }

        if (was.Role != now.Role)
        {
            yield return $"It was done by {was.Role ?? was.Stakeholder}; now it is by {now.Role ?? now.Stakeholder}.";
        }

        if (!was.Values.SequenceEqual(now.Values))
        {
            yield return $"It carried {Amounts(was)}; now it carries {Amounts(now)}.";
        }

        if (was.DueIn != now.DueIn)
        {
            yield return $"Its last day was {was.DueIn ?? "a date or none"} away; now it is {now.DueIn ?? "a date or none"}.";
        }
    }

    private static string Amounts(RecommendedAction action) =>
        action.Values.Count == 0 ? "no amount" : string.Join(", ", action.Values.Select(v => $"{v.Name} {ValueWords.Of(v.Value)}"));

    private IEnumerable<string> OfRule(string rule, ImpactLine line)
    {
        var (was, now) = (Find(before, rule, line), Find(after, rule, line));
        if (was is null && now is null)
        {
            return [];
        }

        if (was is null || now is null)
        {
            var other = was is null ? before : after;
            return !other.Verdicts.Any(v => v.Rule == rule) ? [$"Rule {rule} is only in the rules {(was is null ? "after" : "before")}."]
                : line.Event is { } happened
                    ? [$"Rule {rule}, {(was is null ? "after" : "before")}: what it follows has happened: {EventWords.Of(happened)}."]
                : [];
        }

        return was.Outcome == now.Outcome ? [] : Differing(was, now);
    }

    // The verdict on the line itself, else that on the rule, which may have stopped before its lines.
    private static RuleVerdict? Find(PupilExplanation explanation, string rule, ImpactLine line)
    {
        // Of several editions, and of several events, that which came furthest says most.
        var all = explanation.Verdicts.Where(v => v.Rule == rule && (v.Parent is null || v.Parent == line.Parent))
            .OrderByDescending(v => v.Outcome != Truth.False).ThenByDescending(v => v.Gates.Count).ToList();
        var inForce = all.FindAll(v => v.StoppedBy?.Gate != Gate.InForce);
        var ofRule = inForce.Count > 0 ? inForce : all;
        return ofRule.Find(v => v.Action == line.Action && v.Event == line.Event)
            ?? ofRule.Find(v => v.Action is null && (v.Event is null || v.Event == line.Event))
            ?? (line.Event is null ? ofRule.Find(v => v.Action == line.Action) : null);
    }

    private static IEnumerable<string> Differing(RuleVerdict was, RuleVerdict now)
    {
        foreach (var gate in was.Gates.Concat(now.Gates).Select(g => g.Gate).Distinct().ToList())
        {
            var (x, y) = (GateOf(was, gate), GateOf(now, gate));
            if (x?.Passed == y?.Passed)
            {
                continue;
            }

            // One of them did not come to this gate: where the other passed it, what stopped the one is shown at its own gate.
            if (x is null || y is null)
            {
                if ((x ?? y)!.Passed == Truth.True)
                {
                    continue;
                }

                yield return $"Rule {now.Rule}, {(x is null ? "after" : "before")}: {GateSentence.Of((x ?? y)!)}";
                yield break;
            }

            yield return $"Rule {now.Rule}: {Pair(x, y)}";
            yield break;
        }
    }

    private static GateResult? GateOf(RuleVerdict verdict, Gate gate) =>
        verdict.Gates.FirstOrDefault(g => g.Gate == gate && g.Passed != Truth.True) ?? verdict.Gates.FirstOrDefault(g => g.Gate == gate);

    private static string Pair(GateResult was, GateResult now)
    {
        if (was.Proof is not { } earlier || now.Proof is not { } later)
        {
            return $"{GateSentence.Of(now)} Before: {GateSentence.Of(was)}";
        }

        // The deciding part of the one that holds less says what is wanted; its like in the other is what it is held against.
        var isNowShort = later.Truth < earlier.Truth;
        var (shorter, other) = isNowShort ? (later, earlier) : (earlier, later);
        var others = DecidingParts.Leaves(other).ToList();
        var leaf = DecidingParts.Of(shorter).FirstOrDefault(l => !others.Exists(o => IsAlike(o, l) && o.Truth == l.Truth));
        if (leaf is null)
        {
            return $"{GateSentence.Of(now)} Before: {GateSentence.Of(was)}";
        }

        var counterpart = others.Find(o => IsAlike(o, leaf)) ?? DecidingParts.Of(other).FirstOrDefault(o => o.Parent == leaf.Parent
            && o.Reason?.Fact == leaf.Reason?.Fact) ?? others.Find(o => o.Reason is not null && o.Reason.Fact == leaf.Reason?.Fact);
        var (own, opposite) = (Sentence(leaf), counterpart is null ? GateSentence.Of(isNowShort ? was : now) : Sentence(counterpart));
        return isNowShort ? $"{own} Before: {opposite}" : $"{opposite} Before: {own}";
    }

    private static bool IsAlike(ConditionProof x, ConditionProof y) => x.Text == y.Text && x.Parent == y.Parent;

    // What holds is said as it was found, what does not by what it takes.
    private static string Sentence(ConditionProof leaf) => LeafSentence.Of(
        leaf, leaf is { Truth: Truth.False, Reason.Comparator: Comparator.None } ? Truth.False : Truth.True, null);
}
