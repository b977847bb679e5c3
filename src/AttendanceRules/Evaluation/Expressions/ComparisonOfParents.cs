using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Values;

namespace AttendanceRules.Evaluation.Expressions;

/// <summary>A comparison asked about each parent (S3).</summary>
internal readonly struct ComparisonOfParents(Comparison comparison, EvaluationContext context) : IConnected
{
    public int Count => context.File.Parents.Count;

    public Truth Evaluate(int part, Trace? trace) =>
        ExpressionEvaluator.Compare(comparison, context with { AnyParent = context.File.Parents[part] }, trace);
}
