using AttendanceRules.Evaluation;
using AttendanceRules.Model.Values;

namespace AttendanceRules.Model.Expressions;

/// <summary>A condition read and resolved. Negation has been moved to the comparisons (S3).</summary>
internal abstract class Expression
{
    public static readonly Expression Always = new AllOf([]);

    /// <summary>One evaluation for advising and explaining: with a trace, the findings that made the outcome are recorded.</summary>
    public abstract Truth Evaluate(EvaluationContext scope, Trace? trace = null);

    /// <summary>Every name in the condition.</summary>
    public abstract IEnumerable<Symbol> Names { get; }

    /// <summary>The names asked of the scope's own pupil or parent, not through <c>school.</c> or <c>anyParent.</c>.</summary>
    public abstract IEnumerable<Symbol> OwnNames { get; }

    public abstract Expression Negated();
}
