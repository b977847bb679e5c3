using AttendanceRules.Calendar;

namespace AttendanceRules.Language;

/// <summary>A name in a comparison.</summary>
internal sealed class NameTerm(Named named, Reach reach) : Term
{
    public override ValueKind Kind => named.Kind;

    public override Unit Unit => named.Unit;

    public override string Text => (reach == Reach.School ? "school." : reach == Reach.AnyParent ? "anyParent." : "") + named.Name;

    public override IEnumerable<Named> Names => [named];

    public override Named Named => named;

    public override Value At(Scope scope) =>
        (reach == Reach.School ? SchoolScope(scope) : scope) is { } own ? named.AtOnce(own) : named.WithoutSchool ?? Value.Unknown(named.Kind);

    public override IReadOnlyList<string> Missing(Scope scope) =>
        (reach == Reach.School ? SchoolScope(scope) : scope) is { } own ? named.MissingOnce(own) : [Text];

    public override IReadOnlyList<string> Evidence(Scope scope) =>
        (reach == Reach.School ? SchoolScope(scope) : scope) is { } own ? named.Evidence(own) : [];
}
