using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Values;

namespace AttendanceRules.Evaluation.Expressions;

/// <summary>A yes/no name asked about each parent (S3).</summary>
internal readonly struct PredicateOfParents(Predicate predicate, EvaluationContext context) : IConnected
{
    public int Count => context.File.Parents.Count;

    public Truth Evaluate(int part, Trace? trace) =>
        PredicateEvaluator.OfParent(predicate, context with { Parent = context.File.Parents[part] }, trace);
}
