using AttendanceRules.Calendar;

namespace AttendanceRules.Language;

/// <summary>A name in a comparison.</summary>
internal sealed class NameTerm(Named named, Reach reach) : Term
{
    public override ValueKind Kind => named.Kind;

    public override Unit Unit => named.Unit;

    public override string Text => (reach == Reach.School ? "school." : reach == Reach.AnyParent ? "anyParent." : "") + named.Name;

    public override IEnumerable<Named> Names => [named];

    public override IEnumerable<Named> OwnNames => reach == Reach.Own ? [named] : [];

    public override bool IsOfAnyParent => reach == Reach.AnyParent;

    public override Interval Scale => named.Scale;

    public override Named Named => named;

    public override Value At(Scope scope) =>
        Asked(scope) is { } own ? named.AtOnce(own) : named.WithoutSchool ?? Unasked;

    private Scope? Asked(Scope scope) => reach switch
    {
        Reach.School => SchoolScope(scope),
        Reach.AnyParent => scope with { Parent = scope.AnyParent, AnyParent = null },
        _ => scope,
    };

    private Value Unasked => named is { Kind: ValueKind.Number, MayBeNegative: false } ? Value.UnknownCount() : Value.Unknown(named.Kind);

    public override IReadOnlyList<string> Missing(Scope scope) =>
        Asked(scope) is { } own ? named.MissingOnce(own) : [Text];

    public override IReadOnlyList<string> Evidence(Scope scope) =>
        Asked(scope) is { } own ? named.Evidence(own) : [];
}
