using AttendanceRules.Model.Rules;
using AttendanceRules.Model.Values;

namespace AttendanceRules.Evaluation.Verdicts;

/// <summary>Verdicts as evaluation finds them. Kept only where somebody asks why.</summary>
internal sealed class VerdictLog
{
    private readonly List<Verdict> verdicts = [];

    public IReadOnlyList<Verdict> Verdicts => verdicts;

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
