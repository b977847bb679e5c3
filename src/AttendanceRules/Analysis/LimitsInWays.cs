using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Facts;
using AttendanceRules.Model.Rules;
using AttendanceRules.Model.Values;
using AttendanceRules.Problems;

namespace AttendanceRules.Analysis;

/// <summary>
/// Ways of a rule without an event that ask for one fact with different limits, as a ladder does.
/// One entry of any way settles the rule for its cycle (S23), so once the first limit has been answered nothing comes at the next. A
/// limit in the rule's own condition is one of each way.
/// </summary>
internal static class LimitsInWays
{
    public static void Check(WrittenBook book, ProblemList problems)
    {
        foreach (var rule in book.Rules.Where(r => r is { On: null, FirstOf.Count: > 1 }))
        {
            var days = rule.FirstOf.Select(w => w.When).Append(rule.When).SelectMany(Inlined.Days)
                .Where(d => d > rule.From && !(d > rule.To))
                .Prepend(rule.From).Distinct();
            foreach (var day in days)
            {
                var limits = rule.FirstOf.Select(w => (Way: w, Limits: Strictest(new AllOf([rule.When, w.When]), day))).ToList();
                var told = limits.SelectMany((one, i) => limits.Skip(i + 1).SelectMany(other => Differences(one.Limits, other.Limits)
                    .Select(d => (Way: IsOfWay(one.Way, d.Fact, day) ? one.Way : other.Way, Difference: d)))).ToList();
                if (told.Count > 0)
                {
                    var (way, (fact, one, other)) = told[0];
                    problems.Warn("limits-in-ways", way.WhenOrigin ?? way.Origin,
                        $"Two ways of '{rule.Id}' ask for {fact} {one} and {fact} {other}: "
                        + "one entry settles both, so the second limit has no effect.",
                        "Make each limit a rule of its own.");
                    break;
                }
            }
        }
    }

    // The way that asks for the fact by itself, and not through the rule's condition.
    private static bool IsOfWay(AlternativeDeclaration way, string fact, DateOnly day) =>
        Strictest(way.When, day).Exists(l => l.Fact == fact);

    private static List<(string Fact, bool IsUp, string Op, Ratio Limit)> Strictest(Expression when, DateOnly day) =>
        [.. LimitOrder.Limits(Inlined.On(when, day)).Where(l => l.Fact.Named is not (QuestionName or CharacteristicName or YearGroup))
            .GroupBy(l => (l.Fact.Text, l.IsUp)).Select(g => (g.Key, Limit: LimitOrder.Strictest(g, day))).Where(l => l.Limit is not null)
            .Select(l => (l.Key.Text, l.Key.IsUp, l.Limit!.Value.Op, l.Limit.Value.Limit))];

    private static IEnumerable<(string Fact, string One, string Other)> Differences(
        List<(string Fact, bool IsUp, string Op, Ratio Limit)> one, List<(string Fact, bool IsUp, string Op, Ratio Limit)> other) =>
        from x in one
        from y in other
        where x.Fact == y.Fact && x.IsUp == y.IsUp && (x.Op, x.Limit) != (y.Op, y.Limit)
        select (x.Fact, $"{x.Op} {x.Limit}", $"{y.Op} {y.Limit}");
}
