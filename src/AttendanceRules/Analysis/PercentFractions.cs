using AttendanceRules.Calendar;
using AttendanceRules.Model;
using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Facts;
using AttendanceRules.Model.Values;
using AttendanceRules.Problems;

namespace AttendanceRules.Analysis;

/// <summary>
/// A percentage between 0 and 1, as 0.15 where 15 per cent is meant. Percentages go from 0 to 100. One of half a per cent is possible; a
/// pack that means it accepts the warning.
/// </summary>
internal static class PercentFractions
{
    private static readonly Ratio Nothing = Ratio.Of(0);
    private static readonly Ratio One = Ratio.Of(1);

    public static void Check(WrittenBook book, ProblemList problems)
    {
        foreach (var (name, symbol) in book.Symbols)
        {
            if (symbol is ThresholdName { Unit: Unit.Percent } threshold)
            {
                Check(threshold.Values.Select(v => v.Value), name, symbol.Origin, problems);
            }

            var editions = symbol is DatedFact dated ? [.. dated.Editions.Select(e => e.Item)] : new List<Symbol> { symbol };
            foreach (var band in editions.OfType<BandFact>().Where(b => b.Of.Unit == Unit.Percent))
            {
                Check(band.Editions.SelectMany(e => e.Rows).SelectMany(r => r.Limits).Select(l => l.Limit.Fixed).OfType<Ratio>(), name,
                    symbol.Origin, problems);
            }

            foreach (var condition in editions.OfType<ConditionFact>())
            {
                Check(Limits(condition.When), name, symbol.Origin, problems);
            }
        }

        foreach (var duty in book.Duties)
        {
            var numbers = Limits(duty.When).Concat(duty.FirstOf.SelectMany(w => Limits(w.When)))
                .Concat(duty.Lines.SelectMany(l => Limits(l.When)));
            Check(numbers, duty.Id, duty.WhenOrigin ?? duty.Origin, problems);
        }
    }

    private static void Check(IEnumerable<Ratio> numbers, string whose, Origin at, ProblemList problems)
    {
        if (numbers.Where(n => n > Nothing && n < One).Cast<Ratio?>().FirstOrDefault() is { } number)
        {
            problems.Warn("fraction-for-percent", at,
                $"'{whose}' has the percentage {number}, which is less than one in a hundred.",
                $"If {number * Ratio.Of(100)} per cent is meant, write {number * Ratio.Of(100)}.");
        }
    }

    private static IEnumerable<Ratio> Limits(Expression when) => when switch
    {
        AllOf all => all.Parts.SelectMany(Limits),
        AnyOf any => any.Parts.SelectMany(Limits),
        DatedExpression dated => dated.Editions.SelectMany(e => Limits(e.When)),
        Comparison { Left: Reference { Unit: Unit.Percent }, Right: Literal { Value.Low: { } right } } => [right],
        Comparison { Left: Literal { Value.Low: { } left }, Right: Reference { Unit: Unit.Percent } } => [left],
        _ => [],
    };
}
