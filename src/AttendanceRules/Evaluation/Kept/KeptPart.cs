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
}
