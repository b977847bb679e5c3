namespace AttendanceRules.Model.Expressions;

/// <summary>A condition read and resolved. Negation has been moved to the comparisons (S3).</summary>
internal abstract class Expression
{
    public static readonly Expression Always = new AllOf([]);

    /// <summary>Every name in the condition.</summary>
    public abstract IEnumerable<Symbol> Names { get; }

    /// <summary>The names asked of the pupil or parent at hand, not through <c>school.</c> or <c>anyParent.</c>.</summary>
    public abstract IEnumerable<Symbol> OwnNames { get; }

    public abstract Expression Negated();

    public abstract TResult Accept<TArgument, TResult>(IExpressionVisitor<TArgument, TResult> visitor, TArgument argument);
}
