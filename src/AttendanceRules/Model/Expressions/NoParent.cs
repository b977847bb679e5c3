namespace AttendanceRules.Model.Expressions;

/// <summary>Whether something is so of no parent: the negation of a condition on any parent as a whole (S3).</summary>
internal sealed class NoParent(Expression ofAny) : Expression
{
    /// <summary>What is asked of any parent.</summary>
    public Expression OfAny => ofAny;

    public override IEnumerable<Symbol> Names => ofAny.Names;

    public override IEnumerable<Symbol> OwnNames => ofAny.OwnNames;

    public override Expression Negated() => ofAny;

    public override TResult Accept<TArgument, TResult>(IExpressionVisitor<TArgument, TResult> visitor, TArgument argument) =>
        visitor.Visit(this, argument);
}
