namespace AttendanceRules.Advice.Formats;

/// <summary>Lines of which one follows if the other is not done: people read both as one.</summary>
internal static class Pairs
{
    /// <summary>The lines in order, each pair as one line with the rules and sources of both. No line is lost: of a chain the first
    /// two are one line, and what is more urgent never comes behind what is less.</summary>
    public static IEnumerable<RecommendedAction> Joined(IReadOnlyList<RecommendedAction> actions)
    {
        var next = new Dictionary<RecommendedAction, RecommendedAction>(ReferenceEqualityComparer.Instance);
        var taken = new HashSet<RecommendedAction>(ReferenceEqualityComparer.Instance);
        foreach (var first in actions.OrderBy(a => actions.Any(b => Follows(a, b))).Where(a => a.Else is not null))
        {
            if (!taken.Contains(first)
                && actions.FirstOrDefault(a =>
                    !ReferenceEquals(a, first) && Follows(a, first) && !next.ContainsKey(a) && !taken.Contains(a)) is { } then
                && then.Status <= first.Status && !(then.Due < first.Due)
                && (then.Kind == first.Kind || then.Kind != ActionKind.Safeguarding))
            {
                next.Add(first, then);
                taken.Add(then);
            }
        }

        return actions.Where(a => !taken.Contains(a)).Select(a => next.TryGetValue(a, out var then) ? Joined(a, then) : a);
    }

    private static RecommendedAction Joined(RecommendedAction first, RecommendedAction then) => first with
    {
        Title = $"{first.Title}. If that fails: {then.Title}",
        Rules = [.. first.Rules.Union(then.Rules, StringComparer.Ordinal)],
        Sources = [.. first.Sources.Union(then.Sources, StringComparer.Ordinal).Order(StringComparer.Ordinal)],
    };

    private static bool Follows(RecommendedAction action, RecommendedAction first) =>
        action.Action == first.Else && (action.Stakeholder, action.Parent, action.Event) == (first.Stakeholder, first.Parent, first.Event);
}
