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
        var certain = new List<RecommendedAction>();
        foreach (var group in groups)
        {
            // As strong as each calls for it, by all stages that call for it there.
            var each = group.GroupBy(a => a.Draft, a => a.Action).Select(d => Consolidation.Join([.. d])).ToList();
            if (each.Count == drafts.Count)
            {
                certain.Add(Consolidation.Weakest(each));
            }

            // Those that the certain one covers are dropped later (S29).
            into.Undecided.AddRange(group.Select(a => wording.Open(a.Action, [.. missing], scope)));
        }

        into.Actions.AddRange(certain);
        into.Log?.AddRange(Verdicts(drafts, certain, missing));
        into.Undecided.AddRange(drafts.SelectMany(d => d.Undecided));
        into.Blocked.AddRange(drafts.SelectMany(d => d.Blocked)
            .DistinctBy(b => (b.Stakeholder, b.Action, b.Parent, string.Join(' ', b.Rules), string.Join(' ', b.Missing))));
        into.Notices.AddRange(drafts.SelectMany(d => d.Notices));
        var positions = drafts.SelectMany(d => d.Pathways).ToList();
        into.Pathways.AddRange(positions.Take(1).Select(p => positions.TrueForAll(q => q.Status == p.Status) ? p
            : p with { Status = PathwayStatus.Undecided, Until = null }));
    }

    // What one cycle would not stop is not known; what each would stop stays stopped. What each calls for is certain, though another
    // stage calls for it in another cycle.
    private static IEnumerable<Verdict> Verdicts(
        IReadOnlyList<AdviceDraft> drafts, IReadOnlyList<RecommendedAction> certain, IReadOnlyCollection<string> missing) =>
        from verdict in drafts.SelectMany(d => d.Log!.Verdicts)
        group verdict by (verdict.Duty.Id, verdict.Action, verdict.Parent, verdict.Event) into same
        let best = same.MaxBy(v => v.Outcome)!
        select best.Outcome != Truth.True || certain.Any(a => Says(best, a)) ? best
            : best with { Gates = [.. best.Gates, new GateOutcome(Gate.Order, Truth.Undecided) { Missing = [.. missing] }] };

    private static bool Says(Verdict verdict, RecommendedAction action) => action.Action == verdict.Action
        && action.Parent == verdict.Parent && action.Rules.Contains(verdict.Duty.Id, StringComparer.Ordinal);
}
