using AttendanceRules.Calendar;
using AttendanceRules.Evaluation;
using AttendanceRules.Model.Values;

namespace AttendanceRules.Model.Expressions;

/// <summary>A name in a comparison.</summary>
internal sealed class Reference(Symbol named, Qualifier reach) : Operand
{
    public override ValueKind Kind => named.Kind;

    public override Unit Unit => named.Unit;

    public override string Text => (reach == Qualifier.School ? "school." : reach == Qualifier.AnyParent ? "anyParent." : "") + named.Name;

    public override IEnumerable<Symbol> Names => [named];

    public override IEnumerable<Symbol> OwnNames => reach == Qualifier.Own ? [named] : [];

    public override bool IsOfAnyParent => reach == Qualifier.AnyParent;

    public override Interval Scale => named.Scale;

    public override Symbol Named => named;

    public override Value At(EvaluationContext scope) =>
        Asked(scope) is { } own ? named.AtOnce(own) : named.WithoutSchool ?? Unasked;

    private EvaluationContext? Asked(EvaluationContext scope) => reach switch
    {
        Qualifier.School => SchoolScope(scope),
        Qualifier.AnyParent => scope with { Parent = scope.AnyParent, AnyParent = null },
        _ => scope,
    };

    private Value Unasked => named is { Kind: ValueKind.Number, MayBeNegative: false } ? Value.UnknownCount() : Value.Unknown(named.Kind);

    public override IReadOnlyList<string> Missing(EvaluationContext scope) =>
        Asked(scope) is { } own ? named.MissingOnce(own) : [Text];

    public override IReadOnlyList<string> Evidence(EvaluationContext scope) =>
        Asked(scope) is { } own ? named.Evidence(own) : [];
}
