using AttendanceRules.Facts;
using AttendanceRules.Language;

namespace AttendanceRules.Rules.Lints;

/// <summary>
/// A condition in which each named condition stands as what it says on a day, and each threshold as its number. Only what keeps the meaning is unfolded:
/// a named condition that is denied, or asked of the school or of any parent, stays a name.
/// </summary>
internal static class Unfolded
{
    public static Condition On(Condition condition, DateOnly day) => condition switch
    {
        Listed listed => On(listed.Parts, day),
        AllOf all => new AllOf([.. all.Parts.Select(p => On(p, day))]),
        AnyOf any => new AnyOf([.. any.Parts.Select(p => On(p, day))]),
        DatedCondition dated => dated.On(day) is { } edition ? On(edition, day) : condition,
        Comparison compare => new Comparison(On(compare.Left, day), compare.Operator, On(compare.Right, day)),
        NameHolds { IsNegated: false } holds when holds.AsTerm is { Named: ConditionName named } term && term.Text == named.Name => On(named.When, day),
        _ => condition,
    };

    /// <summary>Days on which what it says may change: those of thresholds, and of editions of named conditions.</summary>
    public static IEnumerable<DateOnly> Days(Condition condition) => condition switch
    {
        Listed listed => Days(listed.Parts),
        AllOf all => all.Parts.SelectMany(Days),
        AnyOf any => any.Parts.SelectMany(Days),
        DatedCondition dated => dated.Editions.SelectMany(e => Days(e.When).Append(e.From).Concat(e.To is { } end ? [end.AddDays(1)] : [])),
        NameHolds { IsNegated: false } holds when holds.AsTerm.Named is ConditionName named => Days(named.When),
        _ => condition.Names.OfType<ThresholdName>().SelectMany(t => t.Values).Select(v => v.From),
    };

    private static Term On(Term term, DateOnly day) =>
        term is NameTerm { Named: ThresholdName threshold } && threshold.On(day) is { } value ? new LiteralTerm(Value.Exact(value), value.ToString()) : term;
}
