using AttendanceRules.Model.Expressions;
using AttendanceRules.Problems;

namespace AttendanceRules.RulesEngine.Export;

/// <summary>
/// Writes a condition as an expression of a workflow. Negation has been moved to the comparisons (S3), so that each comparison is written
/// as it is and the reader alone makes it certain or possible; what is denied of every parent is written the other way.
/// </summary>
internal sealed class ConditionWriter : IExpressionVisitor<WritingScope, Written>
{
    private static readonly ConditionWriter Instance = new();

    public static Written Of(Expression condition, WritingScope scope) => condition.Accept(Instance, scope);

    /// <summary>Whether the date is from one day to another, both included.</summary>
    public static Written Dates(DateOnly from, DateOnly? to)
    {
        List<Written> ends = [];
        if (from > DateOnly.MinValue)
        {
            ends.Add(new($"asOf >= \"{IsoDate.Text(from)}\"") { IsOfDate = true });
        }

        if (to is { } last && last < DateOnly.MaxValue)
        {
            ends.Add(new($"asOf <= \"{IsoDate.Text(last)}\"") { IsOfDate = true });
        }

        return Written.All(ends);
    }

    public Written Visit(AllOf expression, WritingScope scope) => Written.All(expression.Parts.Select(p => p.Accept(this, scope)));

    public Written Visit(AnyOf expression, WritingScope scope) => Written.Any(expression.Parts.Select(p => p.Accept(this, scope)));

    public Written Visit(Comparison expression, WritingScope scope)
    {
        var inside = expression.IsOfAnyParent ? scope.WithParent : scope;
        var text = $"{expression.Left.Accept(OperandWriter.Instance, inside)} {expression.Operator} "
            + expression.Right.Accept(OperandWriter.Instance, inside);
        return expression.IsOfAnyParent ? OfAnyParent(text, scope) : new(text);
    }

    public Written Visit(DatedExpression expression, WritingScope scope) => Written.Any(expression.Editions.Select(e =>
        Written.All([Dates(e.From, e.To), e.When.Accept(this, scope)])));

    public Written Visit(InList expression, WritingScope scope) => expression.Parts.Accept(this, scope);

    public Written Visit(NoParent expression, WritingScope scope) =>
        new($"!({expression.OfAny.Accept(this, scope.Turned).Text})");

    public Written Visit(Predicate expression, WritingScope scope)
    {
        var isOfAnyParent = expression.Qualifier == Qualifier.AnyParent;
        var name = OperandWriter.Name(expression.Named, expression.Qualifier, isOfAnyParent ? scope.WithParent : scope);
        var text = $"{name} == {(expression.IsNegated ? "false" : "true")}";
        return isOfAnyParent ? OfAnyParent(text, scope) : new(text);
    }

    private static Written OfAnyParent(string text, WritingScope scope) => new($"{scope.Own}.Parents.Any({scope.Variable} => {text})");
}
