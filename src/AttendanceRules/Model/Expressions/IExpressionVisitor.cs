namespace AttendanceRules.Model.Expressions;

/// <summary>Reads a condition: one method a case, so that a forgotten case does not compile.</summary>
internal interface IExpressionVisitor<in TArgument, out TResult>
{
    TResult Visit(AllOf expression, TArgument argument);

    TResult Visit(AnyOf expression, TArgument argument);

    TResult Visit(Comparison expression, TArgument argument);

    TResult Visit(DatedExpression expression, TArgument argument);

    TResult Visit(InList expression, TArgument argument);

    TResult Visit(NoParent expression, TArgument argument);

    TResult Visit(Predicate expression, TArgument argument);
}
