using AttendanceRules.Evaluation.Expressions;
using AttendanceRules.Evaluation.Facts;
using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Facts;
using AttendanceRules.Model.Values;

namespace AttendanceRules.Evaluation.Verdicts;

/// <summary>Proves a condition: the same truth as its evaluation, with every part kept, also those that did not decide it.</summary>
internal sealed class ProofBuilder : IExpressionVisitor<EvaluationContext, Proof>
{
    private static readonly ProofBuilder Instance = new();

    public static Proof Of(Expression expression, EvaluationContext context) => expression.Accept(Instance, context);

    public Proof Visit(AllOf expression, EvaluationContext context) =>
        Join(ProofKind.All, [.. expression.Parts.Select(p => Of(p, context))]);

    public Proof Visit(AnyOf expression, EvaluationContext context) =>
        Join(ProofKind.Any, [.. expression.Parts.Select(p => Of(p, context))]);

    public Proof Visit(Comparison expression, EvaluationContext context)
    {
        if (!expression.IsOfAnyParent)
        {
            return Compared(expression, context, null);
        }

        var parents = context.File.Parents;
        return Join(ProofKind.Any, [.. parents.Select(p => Compared(expression, context with { AnyParent = p }, p))]) with { Text =
            expression.Text };
    }

    public Proof Visit(DatedExpression expression, EvaluationContext context) => expression.On(context.Date) is { } edition
        ? Of(edition, context) : new Proof(ProofKind.Any, Truth.False, "", []);

    public Proof Visit(InList expression, EvaluationContext context)
    {
        var trace = new Trace();
        var truth = expression.Evaluate(context, trace);
        return new Proof(ProofKind.Leaf, truth, expression.Text, []) { Finding = trace.Findings[0] };
    }

    public Proof Visit(NoParent expression, EvaluationContext context) => Not(Of(expression.OfAny, context));

    public Proof Visit(Predicate expression, EvaluationContext context)
    {
        if (expression.Qualifier != Qualifier.AnyParent)
        {
            return Asked(expression, expression.Qualifier == Qualifier.School ? context.OfSchool : context, null);
        }

        var parents = context.File.Parents;
        return Join(ProofKind.Any, [.. parents.Select(p => Asked(expression, context with { Parent = p }, p))])
            with { Text = expression.AsTerm.Text };
    }

    private static Proof Compared(Comparison expression, EvaluationContext context, string? parent)
    {
        var trace = new Trace();
        var truth = ExpressionEvaluator.Compare(expression, context, trace);
        return new Proof(ProofKind.Leaf, truth, expression.Text, [])
        {
            Finding = trace.Findings[0], Limit = expression.Right.At(context), Parent = parent,
        };
    }

    private static Proof Asked(Predicate expression, EvaluationContext? context, string? parent)
    {
        // A named condition is shown with what it is made of; its negation as the opposite of that.
        if (context is not null && Condition(expression.Named, context) is { } condition)
        {
            var own = Of(condition, context);
            var named = new Proof(ProofKind.Named, own.Truth, expression.AsTerm.Text, [own]) { Parent = parent };
            return expression.IsNegated ? Not(named) : named;
        }

        var trace = new Trace();
        var truth = PredicateEvaluator.OfOne(expression, context, trace);
        return new Proof(ProofKind.Leaf, truth, (expression.IsNegated ? "not " : "") + expression.AsTerm.Text, [])
        {
            Finding = trace.Findings is [var found, ..] ? found : null, Parent = parent,
        };
    }

    private static Expression? Condition(Symbol named, EvaluationContext context) =>
        named.EditionOn(context.Date) is ConditionFact condition ? condition.When : null;

    private static Proof Not(Proof part) => new(ProofKind.Not, Truth.True - (int)part.Truth, "", [part]);

    private static Proof Join(ProofKind kind, IReadOnlyList<Proof> parts)
    {
        if (parts.Count == 1)
        {
            return parts[0];
        }

        var truths = parts.Select(p => p.Truth);
        return new Proof(kind, kind == ProofKind.All ? truths.DefaultIfEmpty(Truth.True).Min() : truths.DefaultIfEmpty(Truth.False).Max(),
            "", parts);
    }
}
