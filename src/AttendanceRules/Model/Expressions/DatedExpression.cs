namespace AttendanceRules.Model.Expressions;

/// <summary>Editions of one condition; on a day outside all of them it does not hold.</summary>
internal sealed class DatedExpression(IReadOnlyList<(DateOnly From, DateOnly? To, Expression When)> editions) : Expression
{
    public IReadOnlyList<(DateOnly From, DateOnly? To, Expression When)> Editions => editions;

    public override IEnumerable<Symbol> Names => editions.SelectMany(e => e.When.Names);

    public override IEnumerable<Symbol> OwnNames => editions.SelectMany(e => e.When.OwnNames);

    /// <summary>The edition in force on the day; null for none.</summary>
    public Expression? On(DateOnly day)
    {
        // Asked for each group of each rule on each day: an enumerator of a list behind an interface would be made each time.
        for (var i = 0; i < editions.Count; i++)
        {
            var (from, to, when) = editions[i];
            if (from <= day && !(day > to))
            {
                return when;
            }
        }

        return null;
    }

    public override Expression Negated() => new DatedExpression([.. editions.Select(e => (e.From, e.To, e.When.Negated()))]);

    public override TResult Accept<TArgument, TResult>(IExpressionVisitor<TArgument, TResult> visitor, TArgument argument) =>
        visitor.Visit(this, argument);
}
