using System.Linq.Expressions;

namespace AttendanceRules.Benchmarks.Peers;

/// <summary>Comparisons joined by "and", and these by "or": one of the thirty that each engine is asked.</summary>
/// <param name="Ways">Any of them is enough; of one all comparisons hold.</param>
internal sealed record PeerCondition(IReadOnlyList<IReadOnlyList<PeerComparison>> Ways)
{
    private const ulong Seed = 31;
    private const int Values = 100;

    // How many comparisons each has: thirty conditions, 71 comparisons.
    private static readonly int[] Sizes = [.. Repeated(1, 8), .. Repeated(2, 10), .. Repeated(3, 6), .. Repeated(4, 5), 5];
    private static readonly string[] Operators = [">=", "<", ">", "<="];

    /// <summary>The thirty; the same each time.</summary>
    public static IReadOnlyList<PeerCondition> All { get; } = Make();

    /// <summary>Values of the facts of a pupil.</summary>
    public static int[] ValuesOf(int pupil)
    {
        var dice = new Dice(Seed + ((ulong)pupil * 7919));
        return [.. Enumerable.Range(0, PeerFacts.Count).Select(_ => dice.Below(Values))];
    }

    /// <summary>As packs write it.</summary>
    public string InPack => string.Join(" or ", Ways.Select(w => string.Join(" and ", w.Select(c => c.InPack))));

    /// <summary>As C# writes it of an object.</summary>
    public string InCode => string.Join(" || ", Ways.Select(w => string.Join(" && ", w.Select(c => c.InCode))));

    /// <summary>As an expression over an object.</summary>
    public Expression<Func<PeerFacts, bool>> InExpression()
    {
        var facts = Expression.Parameter(typeof(PeerFacts), "f");
        return Expression.Lambda<Func<PeerFacts, bool>>(
            Ways.Select(w => w.Select(c => c.Of(facts)).Aggregate(Expression.AndAlso)).Aggregate(Expression.OrElse), facts);
    }

    private static List<PeerCondition> Make()
    {
        var dice = new Dice(Seed);
        return [.. Sizes.Select(size =>
        {
            // Of different facts, so that no pair of them rules each other out.
            var first = dice.Below(PeerFacts.Count);
            var all = Enumerable.Range(0, size).Select(n => new PeerComparison(
                (first + (3 * n)) % PeerFacts.Count, dice.One(Operators), 10 + dice.Below(Values - 20))).ToList();
            // Of two both hold or one does; of more the first two hold, or the rest.
            IReadOnlyList<IReadOnlyList<PeerComparison>> ways = size == 2 && dice.Falls(500) ? [[all[0]], [all[1]]]
                : size <= 2 ? [all] : [all[..2], all[2..]];
            return new PeerCondition(ways);
        })];
    }

    private static IEnumerable<int> Repeated(int size, int times) => Enumerable.Repeat(size, times);
}
