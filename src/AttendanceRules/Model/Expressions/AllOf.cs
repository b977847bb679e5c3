using AttendanceRules.Evaluation;
using AttendanceRules.Model.Values;

namespace AttendanceRules.Model.Expressions;

/// <summary>"and": false as soon as one is false. Empty: true.</summary>
internal sealed class AllOf(IReadOnlyList<Expression> parts) : Expression
{
    public IReadOnlyList<Expression> Parts => parts;

    public override IEnumerable<Symbol> Names => parts.SelectMany(p => p.Names);

    public override IEnumerable<Symbol> OwnNames => parts.SelectMany(p => p.OwnNames);

    public override Truth Evaluate(EvaluationContext scope, Trace? trace = null) => Connective.Evaluate(parts, scope, trace, Truth.False);

    public override Expression Negated() => new AnyOf([.. parts.Select(p => p.Negated())]);
}
