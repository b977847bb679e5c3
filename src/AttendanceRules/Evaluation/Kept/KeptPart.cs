using AttendanceRules.Advice;
using AttendanceRules.Evaluation.Pathways;
using AttendanceRules.Evaluation.Rules;

namespace AttendanceRules.Evaluation.Kept;

/// <summary>What one rule or pathway came to, of those that came to something.</summary>
/// <param name="Number">Its number: rules in their order, after them pathways.</param>
internal sealed record KeptPart(int Number)
{
    public required RecommendedAction[] Actions { get; init; }

    public required UndecidedAction[] Undecided { get; init; }

    public required BlockedAction[] Blocked { get; init; }

    public required PathwayPosition[] Pathways { get; init; }

    public required Notice[] Notices { get; init; }

    /// <summary>Where a pathway is, of each parent or of none; null of one: that is not certain. Null: it is a rule.</summary>
    public PathwayState?[]? States { get; private init; }

    /// <summary>How many lines it has.</summary>
    public DraftCounts Counts => new(Actions.Length, Undecided.Length, Blocked.Length, Pathways.Length, Notices.Length);

    /// <summary>
    /// Whether each line of a rule rests on nothing but that its condition is what it is, and since when: the same by other records has
    /// other reasons alone.
    /// </summary>
    public bool IsOfCondition { get; private init; }

    /// <summary>Adds the same lines by other records.</summary>
    /// <param name="draft">Where they go.</param>
    /// <param name="by">What each rests on by those.</param>
    public void AddTo(AdviceDraft draft, Func<RuleTrace, RuleTrace> by)
    {
        var (before, trace) = ((RuleTrace?)null, (RuleTrace?)null);
        foreach (var line in Actions)
        {
            // Lines for several who act rest on the same.
            trace = ReferenceEquals(line.ReasonSource, before) ? trace : by(before = (RuleTrace)line.ReasonSource!);
            draft.Actions.Add(line.RestingOn(trace!, line.SinceWhen is null ? null : trace, draft.Explainer));
        }

        foreach (var line in Undecided)
        {
            draft.Undecided.Add(line.RestingOn(by((RuleTrace)line.Parts!)));
        }

        draft.Notices.AddRange(Notices);
    }

    /// <summary>What one came to that was gone through.</summary>
    /// <param name="part">Which lines are its own.</param>
    /// <param name="draft">Where they are.</param>
    public static KeptPart Of(in FreshPart part, AdviceDraft draft)
    {
        var own = new KeptPart(part.Number)
        {
            Actions = [.. draft.Actions[part.From.Actions..part.End.Actions]],
            Undecided = [.. draft.Undecided[part.From.Undecided..part.End.Undecided]],
            Blocked = [.. draft.Blocked[part.From.Blocked..part.End.Blocked]],
            Pathways = [.. draft.Pathways[part.From.Pathways..part.End.Pathways]],
            Notices = [.. draft.Notices[part.From.Notices..part.End.Notices]],
            States = part.States,
        };
        return own with
        {
            IsOfCondition = own.Blocked.Length == 0 && own.Pathways.Length == 0
                && Array.TrueForAll(own.Actions, static a => a.ReasonSource is RuleTrace)
                && Array.TrueForAll(own.Undecided, static u => u.Parts is RuleTrace),
        };
    }
}
