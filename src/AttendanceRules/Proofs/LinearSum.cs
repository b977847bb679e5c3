using AttendanceRules.Model.Values;

namespace AttendanceRules.Proofs;

/// <summary>
/// A sum of facts, each times a number, and of a number. A fact that comes to nothing, as less itself, stays with the number 0: where it is
/// none the sum is none.
/// </summary>
internal sealed record LinearSum(IReadOnlyList<(int Fact, Ratio Times)> Terms, Ratio Constant)
{
    public static LinearSum Of(Ratio number) => new([], number);

    public static LinearSum Of(int fact) => new([(fact, Ratio.Of(1))], Ratio.Of(0));

    public LinearSum Times(Ratio by) => new([.. Terms.Select(t => (t.Fact, t.Times * by))], Constant * by);

    public LinearSum Plus(LinearSum other) => new(
        [.. Terms.Concat(other.Terms).GroupBy(t => t.Fact).Select(g => (g.Key, g.Aggregate(Ratio.Of(0), (sum, t) => sum + t.Times)))],
        Constant + other.Constant);

    public LinearSum Minus(LinearSum other) => Plus(other.Times(Ratio.Of(-1)));
}
