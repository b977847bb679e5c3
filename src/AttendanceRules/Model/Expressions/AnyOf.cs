namespace AttendanceRules.Model.Expressions;

/// <summary>"or": true as soon as one is true. Empty: false.</summary>
internal sealed class AnyOf(IReadOnlyList<Expression> parts) : Expression
{
    public IReadOnlyList<Expression> Parts => parts;

    public override IEnumerable<Symbol> Names => parts.SelectMany(p => p.Names);

    public override IEnumerable<Symbol> OwnNames => parts.SelectMany(p => p.OwnNames);

    public override Expression Negated() => new AllOf([.. parts.Select(p => p.Negated())]);

    public override TResult Accept<TArgument, TResult>(IExpressionVisitor<TArgument, TResult> visitor, TArgument argument) =>
        visitor.Visit(this, argument);
}
