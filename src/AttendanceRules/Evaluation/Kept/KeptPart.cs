using AttendanceRules.Advice;

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

    /// <summary>How many lines it has.</summary>
    public DraftCounts Counts => new(Actions.Length, Undecided.Length, Blocked.Length, Pathways.Length, Notices.Length);

    /// <summary>What one came to that was gone through.</summary>
    /// <param name="part">Which lines are its own.</param>
    /// <param name="draft">Where they are.</param>
    public static KeptPart Of(in FreshPart part, AdviceDraft draft) => new(part.Number)
    {
        Actions = [.. draft.Actions[part.From.Actions..part.End.Actions]],
        Undecided = [.. draft.Undecided[part.From.Undecided..part.End.Undecided]],
        Blocked = [.. draft.Blocked[part.From.Blocked..part.End.Blocked]],
        Pathways = [.. draft.Pathways[part.From.Pathways..part.End.Pathways]],
        Notices = [.. draft.Notices[part.From.Notices..part.End.Notices]],
    };
}
