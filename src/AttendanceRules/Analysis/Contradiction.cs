using AttendanceRules.Calendar;
using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Values;

namespace AttendanceRules.Analysis;

/// <summary>
/// Finds conditions that can never hold: an "and" whose comparisons of one name with written values leave nothing,
/// such as <c>x &gt;= 20 and x &lt; 10</c>, or a number above the most that the name can be.
/// </summary>
internal static class Contradiction
{
    /// <summary>The name that leaves nothing; null where none was found.</summary>
    public static string? In(Expression condition) => condition switch
    {
        InList listed => In(listed.Parts),
        AnyOf any => any.Parts.Select(In).FirstOrDefault(n => n is not null),
        AllOf all => Among([.. Flat(all)]) ?? Flat(all).OfType<AnyOf>().Select(In).FirstOrDefault(n => n is not null),
        _ => Among([condition]),
    };

    /// <summary>
    /// Whether the condition as a whole leaves nothing; an "or" does only when each of its parts does, alone or with what is beside
    /// it, and one without parts always does.
    /// </summary>
    public static bool IsWhole(Expression condition)
    {
        if (condition is InList listed)
        {
            return IsWhole(listed.Parts);
        }

        if (condition is AnyOf any)
        {
            return any.Parts.All(IsWhole);
        }

        List<Expression> parts = condition is AllOf all ? [.. Flat(all)] : [condition];
        var plain = parts.Where(p => p is not AnyOf).ToList();
        return Among(plain) is not null || parts.OfType<AnyOf>().Any(o => o.Parts.All(p => IsWhole(new AllOf([.. plain, p]))));
    }

    private static IEnumerable<Expression> Flat(AllOf all) =>
        all.Parts.Select(p => p is InList listed ? listed.Parts : p).SelectMany(p => p is AllOf inner ? Flat(inner) : [p]);

    private static string? Among(IReadOnlyList<Expression> parts)
    {
        var said = parts.OfType<Comparison>().Select(Sided).OfType<(Reference Name, string Op, Value Value)>()
            .Concat(parts.OfType<Predicate>().Select(h => (Name: h.AsTerm, Op: "==", Value: Value.Of(!h.IsNegated))));
        // Two different parents may fulfil the two halves.
        return said.Where(s => !s.Name.Text.StartsWith("anyParent.", StringComparison.Ordinal))
            .GroupBy(s => s.Name.Text, StringComparer.Ordinal)
            .FirstOrDefault(g => LeavesNothing(g.First().Name, [.. g.Select(s => (s.Op, s.Value))]))?.Key;
    }

    private static (Reference Name, string Op, Value Value)? Sided(Comparison comparison) => (comparison.Left, comparison.Right) switch
    {
        (Reference name, Literal literal) => (name, comparison.Operator, literal.Value),
        (Literal literal, Reference name) => (name, Comparison.Turned(comparison.Operator), literal.Value),
        _ => null,
    };

    private static bool LeavesNothing(Reference name, IReadOnlyList<(string Op, Value Value)> said) => name.Kind switch
    {
        ValueKind.Number => NoNumber(name.Named, said),
        ValueKind.Text or ValueKind.Truth =>
            said.Where(s => s.Op == "==").Select(s => s.Value.ToString()).Distinct(StringComparer.Ordinal).ToList() is var equal
            && (equal.Count > 1 || (equal.Count == 1 && said.Any(s => s.Op == "!=" && s.Value.ToString() == equal[0]))),
        _ => false,
    };

    // What is counted is never below nothing.
    private static bool NoNumber(Symbol named, IReadOnlyList<(string Op, Value Value)> said)
    {
        Ratio? low = named.Unit == Unit.None || named.MayBeNegative ? null : Ratio.Of(0);
        var high = named.Most;
        var (isLowIn, isHighIn) = (true, true);
        foreach (var (op, value) in said)
        {
            var number = value.Low!.Value;
            if (op is ">" or ">=" or "==" && !(low > number))
            {
                isLowIn = (low is null || number > low || isLowIn) && op != ">";
                low = number;
            }

            if (op is "<" or "<=" or "==" && !(high < number))
            {
                isHighIn = (high is null || number < high || isHighIn) && op != "<";
                high = number;
            }
        }

        return low is { } from && high is { } to
            && (from > to || (from.CompareTo(to) == 0
                && (!isLowIn || !isHighIn || said.Any(s => s.Op == "!=" && s.Value.Low!.Value.CompareTo(from) == 0))));
    }
}
