namespace AttendanceRules.Language;

/// <summary>"and": false as soon as one is false. Empty: true.</summary>
internal sealed class AllOf(IReadOnlyList<Condition> parts) : Condition
{
    public IReadOnlyList<Condition> Parts => parts;

    public override IEnumerable<Named> Names => parts.SelectMany(p => p.Names);

    public override IEnumerable<Named> OwnNames => parts.SelectMany(p => p.OwnNames);

    public override Truth Evaluate(Scope scope, Trace? trace = null) => Junction.Evaluate(parts, scope, trace, Truth.False);

    public override Condition Negated() => new AnyOf([.. parts.Select(p => p.Negated())]);
}
