using AttendanceRules.Evaluation;
using AttendanceRules.Model.Values;

namespace AttendanceRules.Model.Expressions;

/// <summary>Whether something is one of listed values: many comparisons, told as the one that the pack writes.</summary>
internal sealed class InList(IReadOnlyList<Comparison> parts, string text, bool isNegated = false) : Expression
{
    /// <summary>The comparisons it stands for.</summary>
    public Expression Parts { get; } = isNegated ? new AllOf([.. parts.Select(p => p.Negated())]) : new AnyOf(parts);

    public override IEnumerable<Symbol> Names => Parts.Names;

    public override IEnumerable<Symbol> OwnNames => Parts.OwnNames;

    public override Truth Evaluate(EvaluationContext scope, Trace? trace = null)
    {
        if (trace is null)
        {
            return Parts.Evaluate(scope);
        }

        var own = new Trace();
        var truth = Parts.Evaluate(scope, own);
        trace.Add(own.Findings[0] with
        {
            Compare = isNegated ? "not in" : "in", Limits = [.. parts.Select(p => p.Right.At(scope))], Text = isNegated ? $"not ({text})" : text,
            Missing = [.. own.Missing], IsAssumed = own.Findings.Any(f => f.IsAssumed),
        });
        return truth;
    }

    public override Expression Negated() => new InList(parts, text, !isNegated);
}
