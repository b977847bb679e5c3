using AttendanceRules.Calendar;
using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Facts;
using AttendanceRules.Model.Values;
using AttendanceRules.Problems;

namespace AttendanceRules.Analysis;

/// <summary>
/// A condition in which each named condition is as what it says on a day, and each threshold as its number. Only what keeps the
/// meaning is unfolded: a named condition that is denied, or asked of the school or of any parent, stays a name.
/// </summary>
internal sealed class Inlined
{
    private int left = Limits.InlinedNames;

    private Inlined()
    {
    }

    public static Expression On(Expression condition, DateOnly day) => new Inlined().Of(condition, day);

    /// <summary>Days on which what it says may change: those of thresholds, and of editions of named conditions.</summary>
    public static IEnumerable<DateOnly> Days(Expression condition) => Days(condition, []);

    private static IEnumerable<DateOnly> Days(Expression condition, HashSet<Symbol> seen) => condition switch
    {
        InList listed => Days(listed.Parts, seen),
        AllOf all => all.Parts.SelectMany(p => Days(p, seen)),
        AnyOf any => any.Parts.SelectMany(p => Days(p, seen)),
        DatedExpression dated => dated.Editions.SelectMany(e => Days(e.From, e.To, e.When, seen)),
        Predicate { IsNegated: false } holds when holds.AsTerm.Named is ConditionFact named =>
            seen.Add(named) ? Days(named.When, seen) : [],
        Predicate { IsNegated: false } holds when holds.AsTerm.Named is DatedFact dated =>
            seen.Add(dated) ? dated.Editions.SelectMany(e => Days(e.From, e.To, (e.Item as ConditionFact)?.When, seen)) : [],
        _ => condition.Names.OfType<ThresholdName>().SelectMany(t => t.Values).Select(v => v.From),
    };

    private static IEnumerable<DateOnly> Days(DateOnly from, DateOnly? to, Expression? when, HashSet<Symbol> seen) =>
        (when is null ? [] : Days(when, seen)).Append(from).Concat(to is { } end ? [end.PlusDays(1)] : []);

    private Expression Of(Expression condition, DateOnly day) => condition switch
    {
        InList listed => Of(listed.Parts, day),
        AllOf all => new AllOf([.. all.Parts.Select(p => Of(p, day))]),
        AnyOf any => new AnyOf([.. any.Parts.Select(p => Of(p, day))]),
        DatedExpression dated => dated.On(day) is { } edition ? Of(edition, day) : condition,
        Comparison compare => new Comparison(Of(compare.Left, day), compare.Operator, Of(compare.Right, day)),

        // Names that each use the one below twice would unfold without end; what is left a name keeps its meaning.
        Predicate { IsNegated: false } holds when holds.AsTerm is var term && term.Text == term.Named.Name
            && term.Named.EditionOn(day) is ConditionFact named && left-- > 0 => Of(named.When, day),

        // On a day on which no edition is in force there is nothing to hold.
        Predicate { IsNegated: false } holds when holds.AsTerm is var term && term.Text == term.Named.Name
            && term.Named.EditionOn(day) is null => new AnyOf([]),
        _ => condition,
    };

    private static Operand Of(Operand term, DateOnly day) =>
        term is Reference { Named: ThresholdName threshold } && threshold.On(day) is { } value
            ? new Literal(Value.Exact(value), value.ToString()) : term;
}
