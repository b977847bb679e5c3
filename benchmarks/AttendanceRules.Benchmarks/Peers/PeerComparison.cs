using System.Linq.Expressions;

namespace AttendanceRules.Benchmarks.Peers;

/// <summary>A fact against a number.</summary>
/// <param name="Fact">The number of the fact.</param>
/// <param name="Operator">How they are compared.</param>
/// <param name="Limit">The number.</param>
internal sealed record PeerComparison(int Fact, string Operator, int Limit)
{
    /// <summary>As packs write it.</summary>
    public string InPack => $"n{Fact} {Operator} {Limit}";

    /// <summary>As C# writes it of an object.</summary>
    public string InCode => $"f.N{Fact} {Operator} {Limit}";

    /// <summary>As an expression over an object.</summary>
    public Expression Of(ParameterExpression facts)
    {
        var (fact, limit) = (Expression.Property(facts, "N" + Fact), Expression.Constant(Limit));
        return Operator switch
        {
            ">=" => Expression.GreaterThanOrEqual(fact, limit),
            "<" => Expression.LessThan(fact, limit),
            ">" => Expression.GreaterThan(fact, limit),
            _ => Expression.LessThanOrEqual(fact, limit),
        };
    }
}
