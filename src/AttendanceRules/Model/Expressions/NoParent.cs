using AttendanceRules.Evaluation;
using AttendanceRules.Model.Values;

namespace AttendanceRules.Model.Expressions;

/// <summary>Whether something is so of no parent: the negation of a condition on any parent as a whole (S3).</summary>
internal sealed class NoParent(Expression ofAny) : Expression
{
    public override IEnumerable<Symbol> Names => ofAny.Names;

    public override IEnumerable<Symbol> OwnNames => ofAny.OwnNames;

    public override Truth Evaluate(EvaluationContext scope, Trace? trace = null)
    {
        var own = trace is null ? null : new Trace();
        var truth = Truth.True - (int)ofAny.Evaluate(scope, own);
        trace?.TakeDenied(own!, truth);
        return truth;
    }

    public override Expression Negated() => ofAny;
}
