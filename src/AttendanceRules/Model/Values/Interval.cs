namespace AttendanceRules.Model.Values;

/// <summary>
/// A closed interval of rationals (S2). A missing end has no bound. Arithmetic keeps every possible result inside:
/// an end that no <see cref="Ratio"/> can hold is rounded outwards, and has no bound where none is left.
/// </summary>
/// <param name="Low">The least number; null: no lower bound.</param>
/// <param name="High">The greatest number; null: no upper bound.</param>
internal readonly record struct Interval(Ratio? Low, Ratio? High)
{
    private static readonly Ratio Zero = Ratio.Of(0);

    private bool HasBelowZero => Low is not { } low || low < Zero;

    private bool HasAboveZero => High is not { } high || high > Zero;

    private bool ReachesZero => Low is { A: 0 } || High is { A: 0 };

    private bool IsOpen => Low is null || High is null;

    /// <summary>Whether no number in it is further from zero than the limit.</summary>
    public bool IsWithin(Ratio limit) => Low >= -limit && High <= limit;

    /// <summary>The least interval that holds both.</summary>
    public Interval Or(Interval other) => new(
        Low is { } a && other.Low is { } b ? (a < b ? a : b) : null, High is { } c && other.High is { } d ? (c > d ? c : d) : null);

    public static Interval operator +(Interval x, Interval y) => new(
        x.Low is { } a && y.Low is { } b ? Ratio.Sum(a, b, isUp: false) : null,
        x.High is { } c && y.High is { } d ? Ratio.Sum(c, d, isUp: true) : null);

    public static Interval operator -(Interval x) => new(x.High is { } high ? -high : null, x.Low is { } low ? -low : null);

    public static Interval operator -(Interval x, Interval y) => x + -y;

    public static Interval operator *(Interval x, Interval y)
    {
        if (x.Low is { } a && a == x.High && y.Low is { } b && b == y.High)
        {
            return new(Ratio.Product(a, b, isUp: false), Ratio.Product(a, b, isUp: true));
        }

        return Multiplied(x, y);
    }

    private static Interval Multiplied(Interval x, Interval y)
    {
        var (isOpenBelow, isOpenAbove) = OpenEnds(x, y);
        var (z, w) = OpenEnds(y, x);

        // An end without a bound times nothing is nothing.
        Ratio? nothing = (x.IsOpen && y.ReachesZero) || (y.IsOpen && x.ReachesZero) ? Zero : null;
        return new(isOpenBelow || z ? null : Furthest(x, y, nothing, isUp: false),
            isOpenAbove || w ? null : Furthest(x, y, nothing, isUp: true));
    }

    // Whether the open ends of the first leave the product without a bound.
    private static (bool Below, bool Above) OpenEnds(Interval open, Interval other) => (
        (open.High is null && other.HasBelowZero) || (open.Low is null && other.HasAboveZero),
        (open.High is null && other.HasAboveZero) || (open.Low is null && other.HasBelowZero));

    // The furthest product of two ends; null where there is none, or where one has no bound.
    private static Ratio? Furthest(Interval x, Interval y, Ratio? nothing, bool isUp)
    {
        var (found, isBound) = (nothing, true);
        Take(x.Low, y.Low);
        Take(x.Low, y.High);
        Take(x.High, y.Low);
        Take(x.High, y.High);
        return isBound ? found : null;

        void Take(Ratio? one, Ratio? other)
        {
            if (one is not { } a || other is not { } b)
            {
                return;
            }

            var product = Ratio.Product(a, b, isUp);
            isBound &= product is not null;
            found = found is null || (isUp ? product > found : product < found) ? product : found;
        }
    }
}
