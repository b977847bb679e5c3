using AttendanceRules.Calendar;
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
        NameHolds { IsNegated: false } holds when holds.AsTerm is var term && term.Text == term.Named.Name && term.Named.EditionOn(day) is ConditionName named => On(named.When, day),
        _ => condition,
    };

    /// <summary>Days on which what it says may change: those of thresholds, and of editions of named conditions.</summary>
    public static IEnumerable<DateOnly> Days(Condition condition) => condition switch
    {
        Listed listed => Days(listed.Parts),
        AllOf all => all.Parts.SelectMany(Days),
        AnyOf any => any.Parts.SelectMany(Days),
        DatedCondition dated => dated.Editions.SelectMany(e => Days(e.From, e.To, e.When)),
        NameHolds { IsNegated: false } holds when holds.AsTerm.Named is ConditionName named => Days(named.When),
        NameHolds { IsNegated: false } holds when holds.AsTerm.Named is DatedFact dated => dated.Editions.SelectMany(e => Days(e.From, e.To, (e.Item as ConditionName)?.When)),
        _ => condition.Names.OfType<ThresholdName>().SelectMany(t => t.Values).Select(v => v.From),
    };

    private static IEnumerable<DateOnly> Days(DateOnly from, DateOnly? to, Condition? when) =>
        (when is null ? [] : Days(when)).Append(from).Concat(to is { } end ? [end.PlusDays(1)] : []);

    private static Language.Term On(Language.Term term, DateOnly day) =>
        term is NameTerm { Named: ThresholdName threshold } && threshold.On(day) is { } value ? new LiteralTerm(Value.Exact(value), value.ToString()) : term;
}
