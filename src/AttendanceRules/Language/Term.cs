using AttendanceRules.Calendar;

namespace AttendanceRules.Language;

/// <summary>One side of a comparison.</summary>
internal abstract class Term
{
    public abstract ValueKind Kind { get; }

    public virtual Unit Unit => Unit.None;

    public abstract string Text { get; }

    public virtual IEnumerable<Named> Names => [];

    /// <summary>Null for a literal.</summary>
    public virtual Named? Named => null;

    public abstract Value At(Scope scope);

    public virtual IReadOnlyList<string> Missing(Scope scope) => [];

    public virtual IReadOnlyList<string> Evidence(Scope scope) => [];

    public static Scope? SchoolScope(Scope scope) =>
        scope.File.Pupil is null ? scope : scope.File.School is { } school ? new Scope(school, scope.Date) : null;
}
