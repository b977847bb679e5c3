using AttendanceRules.Calendar;
using AttendanceRules.Evaluation;
using AttendanceRules.Model.Values;

namespace AttendanceRules.Model.Expressions;

/// <summary>One side of a comparison.</summary>
internal abstract class Operand
{
    public abstract ValueKind Kind { get; }

    public virtual Unit Unit => Unit.None;

    public abstract string Text { get; }

    public virtual IEnumerable<Symbol> Names => [];

    /// <summary>The names asked of the scope's own pupil or parent.</summary>
    public virtual IEnumerable<Symbol> OwnNames => [];

    /// <summary>True where a name in it stands behind <c>anyParent.</c>.</summary>
    public virtual bool IsOfAnyParent => false;

    /// <summary>By how much written numbers and thresholds multiply what is counted or answered, at most.</summary>
    public virtual Interval Scale => new(Ratio.Of(1), Ratio.Of(1));

    /// <summary>Null for a literal.</summary>
    public virtual Symbol? Named => null;

    public abstract Value At(EvaluationContext scope);

    public virtual IReadOnlyList<string> Missing(EvaluationContext scope) => [];

    public virtual IReadOnlyList<string> Evidence(EvaluationContext scope) => [];

    public static EvaluationContext? SchoolScope(EvaluationContext scope) =>
        scope.File.Pupil is null ? scope : scope.File.School is { } school ? new EvaluationContext(school, scope.Date) : null;
}
