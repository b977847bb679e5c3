using AttendanceRules.Evaluation;
using AttendanceRules.Model.Values;

namespace AttendanceRules.Model.Expressions;

/// <summary>"or": true as soon as one is true. Empty: false.</summary>
internal sealed class AnyOf(IReadOnlyList<Expression> parts) : Expression
{
    public IReadOnlyList<Expression> Parts => parts;

    public override IEnumerable<Symbol> Names => parts.SelectMany(p => p.Names);

    public override IEnumerable<Symbol> OwnNames => parts.SelectMany(p => p.OwnNames);

    public override Truth Evaluate(EvaluationContext scope, Trace? trace = null) => Connective.Evaluate(parts, scope, trace, Truth.True);

    public override Expression Negated() => new AllOf([.. parts.Select(p => p.Negated())]);
}
