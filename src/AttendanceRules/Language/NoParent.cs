namespace AttendanceRules.Language;

/// <summary>Whether something is so of no parent: the negation of a condition on any parent as a whole (S3).</summary>
internal sealed class NoParent(Condition ofAny) : Condition
{
    public override IEnumerable<Named> Names => ofAny.Names;

    public override IEnumerable<Named> OwnNames => ofAny.OwnNames;

    public override Truth Evaluate(Scope scope, Trace? trace = null)
    {
        var own = trace is null ? null : new Trace();
        var truth = Truth.True - (int)ofAny.Evaluate(scope, own);
        trace?.TakeDenied(own!, truth);
        return truth;
    }

    public override Condition Negated() => ofAny;
}
