using AttendanceRules.Model;
using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Facts;
using AttendanceRules.Model.Pathways;
using AttendanceRules.Model.Rules;
using AttendanceRules.Model.Values;
using AttendanceRules.Model.Windows;
using AttendanceRules.Problems;

namespace AttendanceRules.Analysis;

/// <summary>
/// A stage that asks less of a number than the stage it follows: whenever the first limit is met, the second is met already, so it
/// decides nothing. Where time must pass between the two, a share or a sliding window may have fallen meanwhile, and a lower second limit
/// has sense; of a count that only grows within the cycle it has none. Under <c>skip: furthest</c> the earlier stage would never be the
/// furthest that holds, and no watch of it holds the later one back.
/// </summary>
internal static class LimitOrder
{
    public static void Check(WrittenBook book, ProblemList problems)
    {
        foreach (var stage in book.Stages)
        {
            var isPassedOver = stage.Pathway.Declared.Skip == Skip.Furthest && stage.Declared.After is null && stage.Index > 0;
            foreach (var earlier in isPassedOver ? [stage.Pathway.Stages[stage.Index - 1]] : stage.Follows)
            {
                Check(earlier, stage, stage.Declared.Wait is null && (isPassedOver || !earlier.Watches.Any()), problems);
            }
        }
    }

    private static void Check(WrittenStage earlier, WrittenStage later, bool isAtOnce, ProblemList problems)
    {
        var (first, second) = (Limits(earlier.Declared.When), Limits(later.Declared.When));
        foreach (var limits in second.GroupBy(l => (l.Fact.Text, l.IsUp))
            .Where(g => isAtOnce || (g.Key.IsUp && Grows(g.First().Fact.Named, later.Pathway))))
        {
            var before = first.Where(l => (l.Fact.Text, l.IsUp) == limits.Key).ToList();
            foreach (var day in Days(earlier.Declared, later.Declared, [.. before, .. limits]))
            {
                if (Strictest(before, day) is { } x && Strictest(limits, day) is { } y && IsMetFirst(y, x, limits.Key.IsUp))
                {
                    var (at, offset) = Place(later.Declared, limits.Key.Text);
                    problems.Warn("limits-out-of-order", at,
                        $"'{later.Declared.Id}' needs {limits.Key.Text} {y.Op} {y.Limit}, and '{earlier.Declared.Id}' before it needs "
                        + $"{x.Op} {x.Limit} (from {IsoDate.Text(day)}): the later limit is met first.",
                        "Put the limits in the order in which they are met.", offset);
                    break;
                }
            }
        }
    }

    /// <summary>The limits on numbers that must all be met for the condition to hold.</summary>
    public static List<FactLimit> Limits(Expression when)
    {
        var found = new List<FactLimit>();
        foreach (var part in Flat(when).OfType<Comparison>())
        {
            var turned = (part.Right, Comparison.Turned(part.Operator), part.Left);
            foreach (var (side, op, other) in new[] { (part.Left, part.Operator, part.Right), turned })
            {
                if (side is Reference { Kind: ValueKind.Number, Named: not ThresholdName } name && op is ">" or ">=" or "<" or "<=")
                {
                    switch (other)
                    {
                        case Literal literal:
                            found.Add(new FactLimit(name, op, op[0] == '>', _ => literal.Value.Low!.Value, []));
                            break;
                        case Reference { Named: ThresholdName threshold }:
                            found.Add(new FactLimit(name, op, op[0] == '>', threshold.On, threshold.Values.Select(v => v.From)));
                            break;
                    }
                }
            }
        }

        return found;
    }

    private static IEnumerable<Expression> Flat(Expression condition) => condition is AllOf all ? all.Parts.SelectMany(Flat) : [condition];

    // Limits change only on the days on which a threshold does.
    private static IEnumerable<DateOnly> Days(DutyDeclaration earlier, DutyDeclaration later, IEnumerable<FactLimit> limits)
    {
        var from = earlier.From > later.From ? earlier.From : later.From;
        return limits.SelectMany(l => l.Days).Append(from).Distinct().Order().Where(d => d >= from && !(d > earlier.To) && !(d > later.To));
    }

    /// <summary>The limit on the day that is met last; null: none has a value.</summary>
    public static (string Op, Ratio Limit)? Strictest(IEnumerable<FactLimit> limits, DateOnly day)
    {
        (string Op, Ratio Limit)? found = null;
        foreach (var limit in limits)
        {
            if (limit.On(day) is { } number && (found is not { } so || IsMetFirst(so, (limit.Op, number), limit.IsUp)))
            {
                found = (limit.Op, number);
            }
        }

        return found;
    }

    private static bool IsMetFirst((string Op, Ratio Limit) one, (string Op, Ratio Limit) other, bool isUp) =>
        isUp ? one.Limit < other.Limit || (one.Limit == other.Limit && one.Op == ">=" && other.Op == ">")
            : one.Limit > other.Limit || (one.Limit == other.Limit && one.Op == "<=" && other.Op == "<");

    // What is counted from the cycle's start, or from longer ago, cannot become less before the cycle ends.
    private static bool Grows(Symbol? fact, WrittenPathway pathway) => fact is DatedFact dated
        ? dated.Editions.All(e => Grows(e.Item, pathway))
        : fact is CountFact or SumFact
            && fact is RegisterFact { AsAt: null, Extreme: null, NotCoveredBy.Count: 0 } counted && IsFromItsStart(counted, pathway);

    private static bool IsFromItsStart(RegisterFact fact, WrittenPathway pathway) =>
        fact.In is null or { Parts: [EverWindow or CycleWindow] } || fact.In.Text == pathway.Cycle?.Text
        || (fact.In.Parts is [SchoolYearWindow]
            && pathway.Cycle?.Parts is [TermWindow or HalfTermWindow or QuarterWindow or MonthWindow or WeekWindow]);

    private static (Origin At, int Offset) Place(DutyDeclaration stage, string fact)
    {
        var name = fact[(fact.IndexOf('.', StringComparison.Ordinal) + 1)..];
        foreach (var phrase in stage.WhenPhrases)
        {
            foreach (var (_, offset) in phrase.Names.Where(n => n.Name == name))
            {
                return (phrase.Origin, offset + 1);
            }
        }

        return (stage.Origin, 0);
    }
}
