using AttendanceRules.Advice;

namespace AttendanceRules.Outlook;

/// <summary>An action, and the parent whom it concerns; null for none in particular.</summary>
internal readonly record struct ActionKey(string Action, string? Parent)
{
    public static ActionKey Of(RecommendedAction action) => new(action.Action, action.Parent);

    /// <summary>Actions neither called for nor ruled out: undecided, or waiting for something that is not on record.</summary>
    public static IEnumerable<ActionKey> Open(PupilAdvice advice) => advice.Undecided.Select(u => new ActionKey(u.Action, u.Parent))
        .Concat(advice.Blocked.Select(b => new ActionKey(b.Action, b.Parent)));

    /// <summary>Actions that are due or overdue, with all lines of each. What holds every day is left out.</summary>
    public static ILookup<ActionKey, RecommendedAction> Due(PupilAdvice advice) =>
        advice.Actions.Where(a => a.Kind != ActionKind.Standing && a.Status != ActionStatus.Ahead).ToLookup(Of);
}
