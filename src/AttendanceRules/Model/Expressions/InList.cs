namespace AttendanceRules.Model.Expressions;

/// <summary>Whether something is one of listed values: many comparisons, shown as the one that the pack writes.</summary>
internal sealed class InList(IReadOnlyList<Comparison> parts, string text, bool isNegated = false) : Expression
{
    /// <summary>True: it asks whether it is none of them.</summary>
    public bool IsNegated => isNegated;

    /// <summary>It as written, negated or not.</summary>
    public string Text { get; } = isNegated ? $"not ({text})" : text;

    /// <summary>The listed values.</summary>
    public IReadOnlyList<Operand> Values { get; } = [.. parts.Select(p => p.Right)];

    /// <summary>The comparisons it means.</summary>
    public Expression Parts { get; } = isNegated ? new AllOf([.. parts.Select(p => p.Negated())]) : new AnyOf(parts);

    public override IEnumerable<Symbol> Names => Parts.Names;

    public override IEnumerable<Symbol> OwnNames => Parts.OwnNames;

    public override Expression Negated() => new InList(parts, text, !isNegated);

    public override TResult Accept<TArgument, TResult>(IExpressionVisitor<TArgument, TResult> visitor, TArgument argument) =>
        visitor.Visit(this, argument);
}
