namespace AttendanceRules.Advice.Formats;

/// <summary>Lines of which one follows if the other is not done: people read both as one.</summary>
internal static class Pairs
{
    public static IEnumerable<RecommendedAction> Joined(IReadOnlyList<RecommendedAction> actions)
    {
        foreach (var action in actions.Where(a => !actions.Any(b => Follows(a, b))))
        {
            yield return actions.FirstOrDefault(a => Follows(a, action)) is { } then
                ? action with { Title = $"{action.Title}. If that fails: {then.Title}" } : action;
        }
    }

    /// <summary>Whether the action follows if the first is not done.</summary>
    public static bool Follows(RecommendedAction action, RecommendedAction first) =>
        action.Action == first.Else && (action.Stakeholder, action.Parent, action.Event) == (first.Stakeholder, first.Parent, first.Event);
}
