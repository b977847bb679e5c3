using AttendanceRules.Model.Rules;
using AttendanceRules.Model.Values;

namespace AttendanceRules.Evaluation.Verdicts;

/// <summary>Verdicts as evaluation finds them. Kept only where somebody asks why.</summary>
/// <param name="asked">Ids of the rules that are asked about; null: all. Stages of pathways are kept either way.</param>
internal sealed class VerdictLog(IReadOnlySet<string>? asked = null)
{
    private readonly List<Verdict> verdicts = [];

    public IReadOnlyList<Verdict> Verdicts => verdicts;

    /// <summary>Whether somebody asks about the rule: the proof of another is not worked out.</summary>
    public bool IsAsked(RuleDeclaration rule) => asked?.Contains(rule.Id) != false;

    /// <summary>A rule, or a stage of a pathway, begins to be looked at.</summary>
    public GateTrail Begin(DutyDeclaration duty, EvaluationContext context, string? pathway = null) => new(this, duty, context, pathway);

    public void Add(Verdict verdict) => verdicts.Add(verdict);

    public void AddRange(IEnumerable<Verdict> some) => verdicts.AddRange(some);

    /// <summary>Adds what rules that withhold say to every verdict on the action and parent that no gate has stopped so far.</summary>
    public void Withhold(string action, string? parent, IEnumerable<GateOutcome> outcomes)
    {
        for (var i = 0; i < verdicts.Count; i++)
        {
            if (verdicts[i] is { Outcome: Truth.True } verdict && verdict.Action == action && verdict.Parent == parent)
            {
                verdicts[i] = verdict with { Gates = [.. verdict.Gates, .. outcomes] };
            }
        }
    }
}
