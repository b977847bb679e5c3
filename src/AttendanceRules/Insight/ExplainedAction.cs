using AttendanceRules.Advice;

namespace AttendanceRules.Insight;

/// <summary>Why an action is advised.</summary>
public sealed record ExplainedAction
{
    /// <summary>The action.</summary>
    public required RecommendedAction Action { get; init; }

    /// <summary>
    /// The verdicts it rests on, one for each of its rules. Empty: something else called for it, as <see cref="NeededFor"/>
    /// or the reasons of the action say.
    /// </summary>
    public required IReadOnlyList<RuleVerdict> Verdicts { get; init; }

    /// <summary>The actions that need what this one supplies. Empty: none is blocked.</summary>
    public IReadOnlyList<BlockedAction> NeededFor { get; init; } = [];

    /// <summary>The same as plain sentences: the rule with its sources, the gates passed and what made the condition true.</summary>
    public IReadOnlyList<string> Sentences => [.. Lines.Select(l => l.Text)];

    internal string Heading =>
        $"{Action.Title} ({Action.Action}, {Action.Stakeholder}{(Action.Parent is null ? "" : ", parent " + Action.Parent)})";

    internal IEnumerable<ExplainedLine> Lines => WhyLines.Of(this);
}
