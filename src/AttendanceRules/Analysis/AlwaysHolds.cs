using AttendanceRules.Model;
using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Facts;
using AttendanceRules.Problems;

namespace AttendanceRules.Analysis;

/// <summary>
/// A part of a condition that holds whatever is the case, such as a count that is at least 0, or <c>x &gt;= 3 or x &lt; 3</c>. Whoever
/// wrote it expected that it decides something. (Whether there is a value at all it does decide; a pack that means that accepts the
/// warning.) Numbers of thresholds are not looked at: a pack laid over this one may set others.
/// </summary>
internal static class AlwaysHolds
{
    public static void Check(WrittenBook book, ProblemList problems)
    {
        foreach (var duty in book.Duties)
        {
            Check(duty.When, duty.WhenOrigin ?? duty.Origin, $"'{duty.Id}'", problems);
            foreach (var way in duty.FirstOf)
            {
                Check(way.When, way.WhenOrigin ?? way.Origin, $"a way of '{duty.Id}'", problems);
            }

            foreach (var line in duty.Lines)
            {
                Check(line.When, line.Origin, $"a line of '{duty.Id}'", problems);
            }
        }

        foreach (var (name, symbol) in book.Symbols)
        {
            var editions = symbol is DatedFact dated ? [.. dated.Editions.Select(e => e.Item)] : new List<Symbol> { symbol };
            foreach (var condition in editions.OfType<ConditionFact>())
            {
                Check(condition.When, PlaceOf(symbol), $"'{name}'", problems);
            }
        }
    }

    // Once a condition: which of two such parts is meant makes no difference.
    private static void Check(Expression when, Origin at, string whose, ProblemList problems)
    {
        if (Flat(when).FirstOrDefault(p => Contradiction.IsWhole(p.Negated())) is { } part)
        {
            var names = string.Join("' and '", part.Names.Select(n => n.Name).Distinct(StringComparer.Ordinal));
            problems.Warn("always-holds", at, $"What the condition of {whose} asks of '{names}' holds whatever its value is.",
                "Check the values it is compared with, and check whether 'and' is meant instead of 'or'.");
        }
    }

    // An empty condition is none, and a list of conditions is all of its parts.
    private static IEnumerable<Expression> Flat(Expression when) => when switch
    {
        AllOf all => all.Parts.SelectMany(Flat),
        DatedExpression dated => dated.Editions.SelectMany(e => Flat(e.When)),
        _ => [when],
    };

    private static Origin PlaceOf(Symbol symbol) =>
        symbol.Phrases.FirstOrDefault(p => p.Syntax == EmbeddedSyntax.Condition)?.Origin ?? symbol.Origin;
}
