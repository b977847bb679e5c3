namespace AttendanceRules.Language;

/// <summary>Editions of one condition; on a day outside all of them it does not hold.</summary>
internal sealed class DatedCondition(IReadOnlyList<(DateOnly From, DateOnly? To, Condition When)> editions) : Condition
{
    public override IEnumerable<Named> Names => editions.SelectMany(e => e.When.Names);

    public override Truth Evaluate(Scope scope, Trace? trace = null)
    {
        foreach (var (from, to, when) in editions)
        {
            if (from <= scope.Date && !(scope.Date > to))
            {
                return when.Evaluate(scope, trace);
            }
        }

        return Truth.False;
    }

    public override Condition Negated() => new DatedCondition([.. editions.Select(e => (e.From, e.To, e.When.Negated()))]);
}
