using AttendanceRules.Evaluation;
using AttendanceRules.Model.Values;

namespace AttendanceRules.Model.Expressions;

/// <summary>Asks one thing about each parent: true where it is true of one of them (S3).</summary>
internal static class AnyParent
{
    public static Truth Evaluate(EvaluationContext scope, Trace? trace, Func<string, Trace?, Truth> ask)
    {
        var own = trace is null ? null : new Trace();
        var truth = Connective.Evaluate([.. scope.File.Parents.Select(p => new OfOne(p, ask))], scope, own, Truth.True);
        trace?.TakeOnce(own!);
        return truth;
    }

    private sealed class OfOne(string parent, Func<string, Trace?, Truth> ask) : Expression
    {
        public override IEnumerable<Symbol> Names => [];

        public override IEnumerable<Symbol> OwnNames => [];

        public override Truth Evaluate(EvaluationContext scope, Trace? trace = null) => ask(parent, trace);

        public override Expression Negated() => throw new InvalidOperationException("What is asked of any parent is negated as a whole.");
    }
}
