namespace AttendanceRules.Advice;

/// <summary>Advice on one pupil with the verdict on every rule and stage: why what is advised is, and why the rest is not.</summary>
public sealed record PupilExplanation
{
    private Kept<IReadOnlyList<RuleVerdict>> stopped;

    /// <summary>The advice.</summary>
    public required PupilAdvice Advice { get; init; }

    /// <summary>A verdict on every line that was reached, and on every rule and stage that was stopped before its lines.</summary>
    public required IReadOnlyList<RuleVerdict> Verdicts { get; init; }

    /// <summary>The rules and stages that gave nothing, each with the gate that stood in the way.</summary>
    public IReadOnlyList<RuleVerdict> Stopped =>
        stopped.Of(this, static explanation => [.. explanation.Verdicts.Where(v => v.Outcome == Truth.False)]);

    /// <summary>The verdicts that an action of the advice rests on: one for each of its rules that calls for it.</summary>
    /// <param name="action">An action of <see cref="Advice"/>.</param>
    public IReadOnlyList<RuleVerdict> VerdictsOf(RecommendedAction action)
    {
        ArgumentNullException.ThrowIfNull(action);
        return
        [
            .. Verdicts.Where(v => v.Outcome == Truth.True && v.Action == action.Action && v.Parent == action.Parent
                && (v.Event is null || v.Event == action.Event) && action.Rules.Contains(v.Rule, StringComparer.Ordinal)),
        ];
    }
}
