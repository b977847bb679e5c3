using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Values;

namespace AttendanceRules.Evaluation.Expressions;

/// <summary>Conditions and their sides, worked out where they are asked.</summary>
internal static class ExpressionEvaluation
{
    /// <summary>One evaluation for advising and explaining: with a trace, the findings that made the outcome are recorded.</summary>
    // The usual ones are looked for by their type where only the truth is asked: a visitor of any result is slow to reach.
    public static Truth Evaluate(this Expression expression, EvaluationContext context, Trace? trace = null) => trace is not null
        ? expression.Accept(ExpressionEvaluator.Instance, new Asked(context, trace))
        : expression switch
        {
            Comparison { IsOfAnyParent: false } comparison => ExpressionEvaluator.Compare(comparison, context, null),
            AllOf all => Connective.Evaluate(all.Parts, context, null, Truth.False),
            AnyOf any => Connective.Evaluate(any.Parts, context, null, Truth.True),
            Predicate predicate => PredicateEvaluator.Evaluate(predicate, context, null),
            _ => expression.Accept(ExpressionEvaluator.Instance, new Asked(context, null)),
        };

    public static Value At(this Operand operand, EvaluationContext context) => operand switch
    {
        Reference reference => OperandEvaluator.Instance.Visit(reference, context),
        Literal literal => literal.Value,
        _ => operand.Accept(OperandEvaluator.Instance, context),
    };

    /// <summary>Names of what is missing where the value is not certain.</summary>
    public static IReadOnlyList<string> Missing(this Operand operand, EvaluationContext context) =>
        operand.Accept(OperandMissing.Instance, context);

    /// <summary>What in the records the value rests on.</summary>
    public static IReadOnlyList<string> Evidence(this Operand operand, EvaluationContext context) =>
        operand.Accept(OperandEvidence.Instance, context);

    /// <summary>Where the reference asks; null: of a school that is not at hand.</summary>
    public static EvaluationContext? Asked(this Reference reference, EvaluationContext context) => reference.Qualifier switch
    {
        Qualifier.School => context.OfSchool,
        Qualifier.AnyParent => context with { Parent = context.AnyParent, AnyParent = null },
        _ => context,
    };
}
