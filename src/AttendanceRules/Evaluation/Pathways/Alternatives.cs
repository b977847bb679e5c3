using AttendanceRules.Advice;
using AttendanceRules.Evaluation.Verdicts;
using AttendanceRules.Model.Values;

namespace AttendanceRules.Evaluation.Pathways;

/// <summary>
/// Advice under each state of affairs that is possible: what all of them call for is certain, what only some do is undecided (S11).
/// </summary>
internal static class Alternatives
{
    /// <summary>Adds to a draft what the alternatives come to.</summary>
    /// <param name="drafts">Advice under each.</param>
    /// <param name="missing">What would decide between them.</param>
    /// <param name="wording">What asks the questions.</param>
    /// <param name="scope">From where it is asked whether a question can be answered.</param>
    /// <param name="into">The draft.</param>
    public static void Join(IReadOnlyList<AdviceDraft> drafts, IReadOnlyCollection<string> missing, ActionWording wording,
        EvaluationContext scope, AdviceDraft into)
    {
        var groups = drafts.SelectMany((d, i) => d.Actions.Select(a => (Action: a, Draft: i)))
            .GroupBy(a => (a.Action.Stakeholder, a.Action.Role, a.Action.Parent, a.Action.Action, a.Action.Event));
        foreach (var group in groups)
        {
            if (group.Select(a => a.Draft).Distinct().Count() == drafts.Count)
            {
                into.Actions.Add(Consolidation.Weakest([.. group.Select(a => a.Action)]));
            }

            // Those that the certain one covers are dropped later (S29).
            into.Undecided.AddRange(group.Select(a => Undecided(a.Action, missing, wording, scope)));
        }

        into.Log?.AddRange(Verdicts(drafts, missing));
        into.Undecided.AddRange(drafts.SelectMany(d => d.Undecided));
        into.Blocked.AddRange(drafts.SelectMany(d => d.Blocked)
            .DistinctBy(b => (b.Stakeholder, b.Action, b.Parent, string.Join(' ', b.Rules), string.Join(' ', b.Missing))));
        into.Notices.AddRange(drafts.SelectMany(d => d.Notices));
        var positions = drafts.SelectMany(d => d.Pathways).ToList();
        into.Pathways.AddRange(positions.Take(1).Select(p => positions.TrueForAll(q => q.Status == p.Status) ? p
            : p with { Status = PathwayStatus.Undecided, Until = null }));
    }

    // What one cycle would not stop is not known; what each would stop stays stopped.
    private static IEnumerable<Verdict> Verdicts(IReadOnlyList<AdviceDraft> drafts, IReadOnlyCollection<string> missing) =>
        from verdict in drafts.SelectMany(d => d.Log!.Verdicts)
        group verdict by (verdict.Duty.Id, verdict.Action, verdict.Parent, verdict.Event) into same
        let best = same.MaxBy(v => v.Outcome)!
        select best.Outcome != Truth.True || same.Count(v => v.Outcome == Truth.True) >= drafts.Count ? best
            : best with { Gates = [.. best.Gates, new GateOutcome(Gate.Order, Truth.Undecided) { Missing = [.. missing] }] };

    private static UndecidedAction Undecided(RecommendedAction action, IReadOnlyCollection<string> missing, ActionWording wording,
        EvaluationContext scope) =>
        new UndecidedAction
        {
            Stakeholder = action.Stakeholder, Role = action.Role, Parent = action.Parent, Action = action.Action, Kind = action.Kind,
            Rules = action.Rules, Missing = [.. missing], Questions = wording.Questions(scope, missing, action.Parent), Event =
                action.Event,
            Basis = action.Basis, Force = action.Force, Due = action.Due,
            Assumed = [.. action.Reasons.Where(r => r.IsAssumed).Select(r => r.Fact).Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal)],
        };
}
