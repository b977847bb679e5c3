using AttendanceRules.Advice;

namespace AttendanceRules.Testing.Snapshots;

/// <summary>The lines of what is called for, and of what is not yet or not.</summary>
internal sealed class ActionLines(SnapshotOptions options)
{
    public void Add(RecommendedAction action, SnapshotLines lines)
    {
        lines.Add(2, Written.Action(action) + Written.Titled(options, action.Title));
        var around = Written.Joined(
            $"since {Written.Day(action.Since)}", action.Basis.ToWord(), action.Priority is { } priority ? $"priority {priority}" : null,
            action.Role is { } role ? $"role {role}" : null, action.To is { } to ? $"to {to}" : null,
            action.Event is { } followed ? $"event {followed}" : null, action.OneOf is { } several ? $"one of {several}" : null,
            action.Else is { } instead ? $"else {instead}" : null);
        lines.Add(3, around);
        foreach (var value in action.Values)
        {
            lines.Add(3, $"value {value.Name} {value.Value}{(value.Until is { } until ? $" until {Written.Day(until)}" : "")}");
        }

        if (action.Support.Count > 0)
        {
            lines.Add(3, $"support {string.Join(", ", action.Support.Select(s => s.Action + Written.Titled(options, s.Title)))}");
        }

        AddReasons(action, lines);
        AddRules(action.Rules, action.Sources, lines);
    }

    public void Add(UndecidedAction action, SnapshotLines lines)
    {
        lines.Add(2, Written.Joined(
            $"{action.Stakeholder}: {action.Action}{Written.Parent(action.Parent)}",
            action.Kind == ActionKind.Standing ? action.Kind.ToWord() : null, action.Force.ToWord(),
            action.Due is { } due ? $"by {Written.Day(due)}" : null, action.Event is { } followed ? $"event {followed}" : null)
            + Written.Titled(options, action.Title));
        lines.Add(3, $"missing {string.Join(", ", action.Missing)}"
            + (action.Assumed.Count > 0 ? $"; assumed {string.Join(", ", action.Assumed)}" : ""));
        AddRules(action.Rules, [], lines);
    }

    public void Add(AskedQuestion question, SnapshotLines lines) =>
        lines.Add(2, $"{question.Of}: {question.Question}{Written.Parent(question.About)}{Written.Titled(options, question.Ask)} decides "
            + string.Join(", ", question.Actions));

    public void Add(BlockedAction action, SnapshotLines lines)
    {
        lines.Add(2, $"{action.Stakeholder}: {action.Action}{Written.Parent(action.Parent)} missing {string.Join(", ", action.Missing)}"
            + (action.SuppliedBy.Count > 0 ? $"; supplied by {string.Join(", ", action.SuppliedBy)}" : ""));
        AddRules(action.Rules, [], lines);
    }

    public void Add(WithheldAction action, SnapshotLines lines)
    {
        lines.Add(2, $"{action.Stakeholder}: {action.Action}{Written.Parent(action.Parent)}{Written.Titled(options, action.Because)}"
            + (action.Assumed.Count > 0 ? $" assumed {string.Join(", ", action.Assumed)}" : ""));
        AddRules([action.Rule], action.Sources, lines);
    }

    private void AddReasons(RecommendedAction action, SnapshotLines lines)
    {
        foreach (var reason in options.Reasons ? action.Reasons : [])
        {
            lines.Add(3, "because " + Written.Reason(reason));
            if (options.Evidence && reason.Evidence.Count > 0)
            {
                lines.Add(4, string.Join(", ", reason.Evidence));
            }
        }
    }

    private void AddRules(IReadOnlyList<string> rules, IReadOnlyList<string> sources, SnapshotLines lines)
    {
        if (options.Rules)
        {
            lines.Add(3, $"rules {string.Join(", ", rules)}{(sources.Count > 0 ? $" [{string.Join(", ", sources)}]" : "")}");
        }
    }
}
