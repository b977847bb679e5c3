using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Facts;
using AttendanceRules.Model.Rules;
using AttendanceRules.Model.Values;

namespace AttendanceRules.Proofs;

/// <summary>The comparisons of conditions.</summary>
internal static class ComparisonReader
{
    /// <summary>Those of a rule or stage itself, of its ways, its lines and its watches.</summary>
    public static IEnumerable<Comparison> In(DutyDeclaration duty) => new[] { duty.When }.Concat(duty.FirstOf.Select(w => w.When))
        .Concat(duty.Lines.Select(l => l.When))
        .Concat(duty is Model.Pathways.StageDeclaration stage
            ? stage.Watches.SelectMany(w => new[] { w.Improved, w.Early }).OfType<Expression>() : [])
        .SelectMany(In);

    public static IEnumerable<Comparison> In(Expression condition) => condition switch
    {
        AllOf all => all.Parts.SelectMany(In),
        AnyOf any => any.Parts.SelectMany(In),
        InList listed => In(listed.Parts),
        DatedExpression dated => dated.Editions.SelectMany(e => In(e.When)),
        NoParent none => In(none.OfAny),
        Comparison comparison => [comparison],
        _ => [],
    };

    /// <summary>A comparison of one fact with a value on the day, the fact on the left; null for any other.</summary>
    public static (Symbol Fact, string Op, Value Limit)? Single(Comparison comparison, DateOnly day)
    {
        var (left, right) = (ValueOf(comparison.Left, day), ValueOf(comparison.Right, day));
        return (comparison.Left, comparison.Right) switch
        {
            (Reference { Named: var name }, _) when left is null && right is { } limit && name.EditionOn(day) is { } fact =>
                (fact, comparison.Operator, limit),
            (_, Reference { Named: var name }) when right is null && left is { } limit && name.EditionOn(day) is { } fact =>
                (fact, Comparison.Turned(comparison.Operator), limit),
            _ => null,
        };
    }

    private static Value? ValueOf(Operand operand, DateOnly day) => operand switch
    {
        Literal literal => literal.Value,
        Reference { Named: ThresholdName threshold } => threshold.ValueOn(day),
        _ => null,
    };
}
