namespace AttendanceRules.Model.Expressions;

/// <summary>A yes/no name by itself, or its negation.</summary>
internal sealed class Predicate(Symbol named, bool isNegated, Qualifier qualifier) : Expression
{
    public override IEnumerable<Symbol> Names => [named];

    public Symbol Named => named;

    public Qualifier Qualifier => qualifier;

    public Reference AsTerm => new(named, qualifier);

    public bool IsNegated => isNegated;

    public override IEnumerable<Symbol> OwnNames => qualifier == Qualifier.Own ? [named] : [];

    public override Expression Negated() => qualifier == Qualifier.AnyParent ? new NoParent(this)
        : new Predicate(named, !isNegated, qualifier);

    public override TResult Accept<TArgument, TResult>(IExpressionVisitor<TArgument, TResult> visitor, TArgument argument) =>
        visitor.Visit(this, argument);
}
