using AttendanceRules.Advice;

namespace AttendanceRules.Insight;

/// <summary>
/// Why what is advised on a pupil is, and why the rest is not, in plain sentences. It is a view of verdicts and adds no meaning.
/// </summary>
/// <example><code>
/// var why = Explanation.Of(book.Explain(pupil, new DateOnly(2026, 11, 20)));
/// Console.Write(why.ToText());
/// </code></example>
public sealed record Explanation
{
    private Explanation()
    {
    }

    /// <summary>Id of the pupil.</summary>
    public required string Pupil { get; init; }

    /// <summary>The date.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>Why each action is advised, in the order of the advice.</summary>
    public required IReadOnlyList<ExplainedAction> Actions { get; init; }

    /// <summary>Why every other rule and stage gave nothing, or is not decided, in the order of the verdicts.</summary>
    public required IReadOnlyList<Obstacle> Obstacles { get; init; }

    /// <summary>The explanation of one pupil's advice.</summary>
    /// <param name="why">The advice with its verdicts.</param>
    public static Explanation Of(PupilExplanation why)
    {
        ArgumentNullException.ThrowIfNull(why);
        return new Explanation
        {
            Pupil = why.Advice.Pupil, AsOf = why.Advice.AsOf,
            Actions =
            [
                .. why.Advice.Actions.Select(a => new ExplainedAction
                {
                    Action = a, Verdicts = why.VerdictsOf(a),
                    NeededFor = [.. why.Advice.Blocked.Where(b => Supplies(a, b))],
                }),
            ],
            Obstacles = [.. why.Verdicts.Where(v => v.Outcome != Truth.True).Select(Obstacle.Of)],
        };
    }

    private static bool Supplies(RecommendedAction action, BlockedAction blocked) =>
        blocked.SuppliedBy.Contains(action.Action, StringComparer.Ordinal)
        && blocked.Rules.Intersect(action.Rules, StringComparer.Ordinal).Any();

    /// <summary>Only what concerns some rules and stages.</summary>
    /// <param name="rules">Ids of rules and stages.</param>
    public Explanation OfRules(IReadOnlyCollection<string> rules) => this with
    {
        Actions = [.. Actions.Where(a => a.Action.Rules.Any(rules.Contains))],
        Obstacles = [.. Obstacles.Where(o => rules.Contains(o.Verdict.Rule))],
    };

    /// <summary>Only what concerns one action.</summary>
    /// <param name="action">Id of the action.</param>
    /// <param name="rules">
    /// Ids of the rules and stages that can call for it; a rule that was stopped before its lines names no action.
    /// </param>
    public Explanation OfAction(string action, IReadOnlyCollection<string> rules) => this with
    {
        Actions = [.. Actions.Where(a => a.Action.Action == action)],
        Obstacles = [.. Obstacles.Where(o => o.Verdict.Action is { } own ? own == action : rules.Contains(o.Verdict.Rule))],
    };

    /// <summary>Only why not: without the actions that are advised.</summary>
    public Explanation WhyNot() => this with { Actions = [] };

    /// <summary>Only why: without the rules and stages that gave nothing.</summary>
    public Explanation Why() => this with { Obstacles = [] };

    /// <summary>Lines of at most 80 characters for a terminal, words longer than that excepted; each ends with a line feed.</summary>
    public string ToText() => ExplanationText.Of(this);

    /// <summary>A Markdown document. Text of records and packs becomes no markup.</summary>
    public string ToMarkdown() => ExplanationMarkdown.Of(this);

    /// <summary>Indented JSON: each action with its verdicts, gates and proofs, and each obstacle with the fewest changes.</summary>
    public string ToJson() => ExplanationJson.Of(this);
}
