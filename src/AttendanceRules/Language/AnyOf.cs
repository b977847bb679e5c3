namespace AttendanceRules.Language;

/// <summary>"or": true as soon as one is true. Empty: false.</summary>
internal sealed class AnyOf(IReadOnlyList<Condition> parts) : Condition
{
    public IReadOnlyList<Condition> Parts => parts;

    public override IEnumerable<Named> Names => parts.SelectMany(p => p.Names);

    public override IEnumerable<Named> OwnNames => parts.SelectMany(p => p.OwnNames);

    public override Truth Evaluate(Scope scope, Trace? trace = null) => Junction.Evaluate(parts, scope, trace, Truth.True);

    public override Condition Negated() => new AllOf([.. parts.Select(p => p.Negated())]);
}
