using AttendanceRules.Calendar;

namespace AttendanceRules.Language;

/// <summary>One side of a comparison.</summary>
internal abstract class Term
{
    public abstract ValueKind Kind { get; }

    public virtual Unit Unit => Unit.None;

    public abstract string Text { get; }

    public virtual IEnumerable<Named> Names => [];

    /// <summary>The names asked of the scope's own pupil or parent.</summary>
    public virtual IEnumerable<Named> OwnNames => [];

    /// <summary>True where a name in it stands behind <c>anyParent.</c>.</summary>
    public virtual bool IsOfAnyParent => false;

    /// <summary>By how much written numbers and thresholds multiply what is counted or answered, at most.</summary>
    public virtual Interval Scale => new(Ratio.Of(1), Ratio.Of(1));

    /// <summary>Null for a literal.</summary>
    public virtual Named? Named => null;

    public abstract Value At(Scope scope);

    public virtual IReadOnlyList<string> Missing(Scope scope) => [];

    public virtual IReadOnlyList<string> Evidence(Scope scope) => [];

    public static Scope? SchoolScope(Scope scope) =>
        scope.File.Pupil is null ? scope : scope.File.School is { } school ? new Scope(school, scope.Date) : null;
}
