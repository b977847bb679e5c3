using AttendanceRules.Calendar;
using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Values;

namespace AttendanceRules.Evaluation.Expressions;

/// <summary>The truth of a condition, with findings where they are asked for (S2 to S4).</summary>
internal sealed class ExpressionEvaluator : IExpressionVisitor<Asked, Truth>
{
    public static readonly ExpressionEvaluator Instance = new();

    public Truth Visit(AllOf expression, Asked asked) => Connective.Evaluate(expression.Parts, asked.Context, asked.Trace, Truth.False);

    public Truth Visit(AnyOf expression, Asked asked) => Connective.Evaluate(expression.Parts, asked.Context, asked.Trace, Truth.True);

    public Truth Visit(Comparison expression, Asked asked)
    {
        if (!expression.IsOfAnyParent)
        {
            return Compare(expression, asked.Context, asked.Trace);
        }

        var own = asked.Trace is null ? null : new Trace();
        var truth = Connective.Evaluate(new ComparisonOfParents(expression, asked.Context), own, Truth.True);
        asked.Trace?.TakeOnce(own!);
        return truth;
    }

    public Truth Visit(DatedExpression expression, Asked asked) =>
        expression.On(asked.Context.Date)?.Evaluate(asked.Context, asked.Trace) ?? Truth.False;

    public Truth Visit(InList expression, Asked asked) =>
        asked.Trace is { } trace ? Traced(expression, asked.Context, trace) : expression.Parts.Evaluate(asked.Context);

    // A method of its own: what a lambda holds is else made at each list, with or without a trace.
    private static Truth Traced(InList expression, EvaluationContext context, Trace trace)
    {
        var own = new Trace();
        var truth = expression.Parts.Evaluate(context, own);
        trace.Add(own.Findings[0] with
        {
            Comparator = expression.IsNegated ? Comparator.NotIn : Comparator.In,
            Limits = [.. expression.Values.Select(v => v.At(context))],
            Text = expression.Text,
            Missing = [.. own.Missing],
            IsAssumed = own.Findings.Any(f => f.IsAssumed),
        });
        return truth;
    }

    public Truth Visit(NoParent expression, Asked asked)
    {
        var own = asked.Trace is null ? null : new Trace();
        var truth = Truth.True - (int)expression.OfAny.Evaluate(asked.Context, own);
        asked.Trace?.TakeDenied(own!, truth);
        return truth;
    }

    public Truth Visit(Predicate expression, Asked asked) => PredicateEvaluator.Evaluate(expression, asked.Context, asked.Trace);

    /// <summary>Compares for the parent at hand.</summary>
    public static Truth Compare(Comparison expression, EvaluationContext context, Trace? trace)
    {
        var (x, y) = (expression.Left.At(context), expression.Right.At(context));
        var truth = Comparing.Of(expression.Left.Kind, x, expression.Operator, y);
        trace?.Add(Found(expression, context, x, y, truth));
        return truth;
    }

    private static Finding Found(Comparison expression, EvaluationContext context, Value x, Value y, Truth truth)
    {
        var left = expression.Left;
        return new(left.Named?.Name ?? left.Text, left.Named?.Title ?? "", x, expression.Text, truth,
            truth == Truth.Undecided ? Missing(expression, context, x, y) : [])
        {
            Unit = left.Unit, Currency = left.Currency, Comparator = expression.Comparator, Limits = [y],
            Source = new EvidenceSource(left, context), IsAssumed = x.IsAssumed || y.IsAssumed,
        };
    }

    private static List<string> Missing(Comparison expression, EvaluationContext context, Value x, Value y) =>
    [
        .. (x.IsUncertain ? expression.Left.Missing(context) : [])
            .Concat(y.IsUncertain ? expression.Right.Missing(context) : []).Distinct(StringComparer.Ordinal),
    ];
}
