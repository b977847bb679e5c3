namespace AttendanceRules.Model.Expressions;

/// <summary>A condition read and resolved. Negation has been moved to the comparisons (S3).</summary>
internal abstract class Expression
{
    public static readonly Expression Always = new AllOf([]);

    private Symbol[]? own;
    private volatile bool isRead;

    /// <summary>Every name in the condition.</summary>
    public abstract IEnumerable<Symbol> Names { get; }

    /// <summary>The names asked of the pupil or parent at hand, not through <c>school.</c> or <c>anyParent.</c>.</summary>
    public abstract IEnumerable<Symbol> OwnNames { get; }

    /// <summary>The names, where each is asked of the pupil or parent at hand; null: some are not.</summary>
    public Symbol[]? OwnSymbols
    {
        get
        {
            if (!isRead)
            {
                Symbol[] names = [.. Names];
                (own, isRead) = (names.SequenceEqual(OwnNames) ? names : null, true);
            }

            return own;
        }
    }

    public abstract Expression Negated();

    public abstract TResult Accept<TArgument, TResult>(IExpressionVisitor<TArgument, TResult> visitor, TArgument argument);
}
