using AttendanceRules.Advice;

namespace AttendanceRules.Insight;

/// <summary>
/// What moved a line from one advice on a pupil to another: the gate that came out otherwise, and what its condition found.
/// </summary>
internal sealed class ChangeCause(PupilExplanation before, PupilExplanation after)
{
    /// <summary>Plain sentences, each once.</summary>
    public IReadOnlyList<string> Of(AdviceChange change) => [.. (change switch
    {
        { Before: null, After: { } line } => after.VerdictsOf(line).SelectMany(v => Appeared(Same(before, v), v)),
        { Before: { } line, After: null } => before.VerdictsOf(line).SelectMany(v => Vanished(v, Same(after, v))),
        { Before: { } was, After: { } line } => Moved(was, line),
        _ => [],
    }).Distinct(StringComparer.Ordinal)];

    // A rule that was stopped before its lines has one verdict that names no action.
    private static RuleVerdict? Same(PupilExplanation explanation, RuleVerdict verdict)
    {
        var ofRule = explanation.Verdicts.Where(v => v.Rule == verdict.Rule && v.Pathway == verdict.Pathway && v.Event == verdict.Event
            && (v.Parent is null || v.Parent == verdict.Parent)).ToList();
        return ofRule.Find(v => v.Action == verdict.Action && v.From == verdict.From && v.Parent == verdict.Parent)
            ?? ofRule.Find(v => v.Action == verdict.Action && v.Outcome != Truth.False)
            ?? ofRule.Find(v => v.Action is null || v.Action == verdict.Action);
    }

    private static List<string> Appeared(RuleVerdict? was, RuleVerdict now)
    {
        if (was is null)
        {
            return now.Event is { } happened ? [$"What it follows has happened: {EventWords.Of(happened)}."] : [];
        }

        var barrier = Barrier(was);
        if (barrier is null)
        {
            return [];
        }

        var gate = now.Gates.FirstOrDefault(g => g.Gate == barrier.Gate);
        List<string> parts = [.. Turned(barrier.Proof, gate?.Proof)];
        return parts.Count > 0 ? parts : ["Before: " + GateSentence.Of(barrier)];
    }

    private static List<string> Vanished(RuleVerdict was, RuleVerdict? now)
    {
        if (now is null || Barrier(now) is not { } barrier)
        {
            return [];
        }

        var gate = was.Gates.FirstOrDefault(g => g.Gate == barrier.Gate);
        List<string> parts = [.. Turned(gate?.Proof, barrier.Proof)];
        return parts.Count > 0 ? parts : [GateSentence.Of(barrier)];
    }

    private static GateResult? Barrier(RuleVerdict verdict) =>
        verdict.StoppedBy ?? verdict.Gates.FirstOrDefault(g => g.Passed == Truth.Undecided);

    // The leaves whose truth differs; each as it is now, with what was found before.
    private static IEnumerable<string> Turned(ConditionProof? was, ConditionProof? now)
    {
        if (was is null || now is null)
        {
            yield break;
        }

        var earlier = DecidingParts.Leaves(was).DistinctBy(l => (l.Text, l.Parent)).ToDictionary(l => (l.Text, l.Parent));
        foreach (var leaf in DecidingParts.Leaves(now).DistinctBy(l => (l.Text, l.Parent)))
        {
            if (earlier.TryGetValue((leaf.Text, leaf.Parent), out var old) && old.Truth != leaf.Truth)
            {
                var value = old.Reason is { } reason ? $" Before: {ValueWords.Of(reason.Value)}." : "";
                yield return LeafSentence.Of(leaf, leaf.Truth, null) + value;
            }
        }
    }

    private static IEnumerable<string> Moved(RecommendedAction was, RecommendedAction now)
    {
        if (was.Due != now.Due)
        {
            yield return $"Its last day was {Day(was.Due)}; now it is {Day(now.Due)}.";
        }

        if (was.Status != now.Status && now is { Status: ActionStatus.Overdue, Due: { } due })
        {
            yield return $"Its last day, {ValueWords.Date(due)}, has passed.";
        }

        if (was.Since != now.Since)
        {
            yield return $"It has been called for since {ValueWords.Date(now.Since)}; before, since {ValueWords.Date(was.Since)}.";
        }

        foreach (var (rules, words) in new[]
        {
            (now.Rules.Except(was.Rules, StringComparer.Ordinal), "now calls for it"),
            (was.Rules.Except(now.Rules, StringComparer.Ordinal), "no longer calls for it"),
        })
        {
            foreach (var rule in rules)
            {
                yield return $"Rule {rule} {words}.";
            }
        }

        if (was.Force != now.Force || was.Basis != now.Basis)
        {
            yield return $"It was {was.Force.ToWord()}, {was.Basis.ToWord()}; now it is {now.Force.ToWord()}, {now.Basis.ToWord()}.";
        }
    }

    private static string Day(DateOnly? date) => date is { } day ? ValueWords.Date(day) : "not set";
}
