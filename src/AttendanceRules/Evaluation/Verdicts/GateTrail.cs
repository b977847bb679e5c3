using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Rules;
using AttendanceRules.Model.Values;

namespace AttendanceRules.Evaluation.Verdicts;

/// <summary>The gates that a rule or stage has come through so far. It never changes: each gate makes a longer one.</summary>
internal sealed class GateTrail
{
    private readonly VerdictLog log;
    private readonly DutyDeclaration duty;
    private readonly EvaluationContext context;
    private readonly string? pathway;
    private readonly IReadOnlyList<GateOutcome> gates;

    public GateTrail(VerdictLog log, DutyDeclaration duty, EvaluationContext context, string? pathway)
        : this(log, duty, context, pathway, [new GateOutcome(Gate.InForce, Truth.True)])
    {
    }

    private GateTrail(VerdictLog log, DutyDeclaration duty, EvaluationContext context, string? pathway, IReadOnlyList<GateOutcome> gates) =>
        (this.log, this.duty, this.context, this.pathway, this.gates) = (log, duty, context, pathway, gates);

    public GateTrail Then(GateOutcome outcome) => new(log, duty, context, pathway, [.. gates, outcome]);

    /// <summary>A gate at which a condition decides.</summary>
    public GateTrail Then(Gate gate, Truth passed, Expression condition, EvaluationContext asked) =>
        Then(new GateOutcome(gate, passed) { Asked = (condition, asked) });

    /// <summary>A gate that was passed; undecided where <paramref name="passed"/> says so, with what is missing.</summary>
    public GateTrail Then(Gate gate, Truth passed, IReadOnlyList<string>? missing = null, string detail = "") =>
        Then(new GateOutcome(gate, passed) { Missing = missing ?? [], Detail = detail });

    /// <summary>The rule or stage is not in force on the date: no other gate is asked.</summary>
    public void NotInForce() =>
        new GateTrail(log, duty, context, pathway, [new GateOutcome(Gate.InForce, Truth.False)]).End(null, null);

    /// <summary>A gate that blocks: the verdict is final.</summary>
    /// <param name="gate">The gate.</param>
    /// <param name="line">The line; null: the rule as a whole.</param>
    /// <param name="parent">The parent whose line it is; null or empty for none.</param>
    /// <param name="detail">What is meant; empty where the gate says it all.</param>
    public void Stop(Gate gate, LineDeclaration? line = null, string? parent = null, string detail = "") =>
        Then(new GateOutcome(gate, Truth.False) { Detail = detail }).End(line?.Action, parent);

    /// <summary>What came out for a line, or for the rule as a whole.</summary>
    /// <param name="action">The action of the line; null: the rule as a whole.</param>
    /// <param name="parent">The parent whose line it is; null or empty for none.</param>
    public void End(string? action, string? parent)
    {
        var about = parent is { Length: > 0 } ? parent : action is null && context.Parent is { Length: > 0 } own ? own : null;
        log.Add(new Verdict(duty, gates) { Pathway = pathway, Action = action, Parent = about, Event = context.Event });
    }
}
