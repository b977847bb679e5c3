using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace AttendanceRules.Model.Values;

/// <summary>An exact rational, compared by cross-multiplication in 128 bits; the denominator is positive.</summary>
internal readonly record struct Ratio(long A, long B) : IComparable<Ratio>
{
    // Nine decimals are kept of a fraction whose exact form does not fit.
    private const long Finest = 1_000_000_000;

    public static Ratio Of(long whole) => new(whole, 1);

    public static bool TryParse(string text, out Ratio ratio)
    {
        ratio = default;
        if (!decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture,
            out var number)
            || Math.Abs(number) > 1_000_000_000m || decimal.Round(number, 2) != number)
        {
            return false;
        }

        var hundredths = (long)(number * 100m);
        ratio = hundredths % 100 == 0 ? Of(hundredths / 100) : new Ratio(hundredths, 100);
        return true;
    }

    public int CompareTo(Ratio other) => B == other.B ? A.CompareTo(other.A)
        : AreSmall(this, other) ? (A * other.B).CompareTo(other.A * B) : CompareWide(this, other);

    public static bool operator <(Ratio x, Ratio y) => x.CompareTo(y) < 0;

    public static bool operator >(Ratio x, Ratio y) => x.CompareTo(y) > 0;

    public static bool operator <=(Ratio x, Ratio y) => x.CompareTo(y) <= 0;

    public static bool operator >=(Ratio x, Ratio y) => x.CompareTo(y) >= 0;

    public static Ratio operator -(Ratio x) => new(-x.A, x.B);

    /// <summary>The sum of numbers that packs and records can hold; nothing is rounded.</summary>
    /// <exception cref="OverflowException">The sum does not fit; <see cref="Sum"/> rounds it.</exception>
    public static Ratio operator +(Ratio x, Ratio y) => ExactSum(x, y)
        ?? throw new OverflowException($"{x} + {y} does not fit; use Sum.");

    /// <exception cref="OverflowException">The difference does not fit.</exception>
    public static Ratio operator -(Ratio x, Ratio y) => x + -y;

    /// <exception cref="OverflowException">The product does not fit; <see cref="Product"/> rounds it.</exception>
    public static Ratio operator *(Ratio x, Ratio y) => ExactProduct(x, y)
        ?? throw new OverflowException($"{x} * {y} does not fit; use Product.");

    /// <summary>The sum, rounded down or up where its exact form does not fit; null where no number that fits is on that side.</summary>
    public static Ratio? Sum(Ratio x, Ratio y, bool isUp) => ExactSum(x, y) ?? RoundedSum(x, y, isUp);

    /// <summary>
    /// The product, rounded down or up where its exact form does not fit; null where no number that fits is on that side.
    /// </summary>
    public static Ratio? Product(Ratio x, Ratio y, bool isUp) => ExactProduct(x, y) ?? RoundedProduct(x, y, isUp);

    /// <summary>The nearest multiple of a positive step, halves up.</summary>
    public Ratio RoundedTo(Ratio step)
    {
        var (a, b) = ((Int128)2 * A * step.B + (Int128)B * step.A, (Int128)2 * B * step.A);
        var whole = a / b - (a % b < 0 ? 1 : 0);
        return Of((long)whole) * step;
    }

    /// <summary>A whole number, or up to two decimals, or the fraction itself.</summary>
    public override string ToString()
    {
        if (A % B == 0)
        {
            return (A / B).ToString(CultureInfo.InvariantCulture);
        }

        var hundredths = (Int128)A * 100;
        return hundredths % B == 0
            ? ((decimal)(hundredths / B) / 100m).ToString("0.##", CultureInfo.InvariantCulture)
            : string.Create(CultureInfo.InvariantCulture, $"{A}/{B}");
    }

    // Products of small parts, and the sum of two such products, fit into 64 bits. Nearly all numbers of packs and records are small.
    private static bool AreSmall(Ratio x, Ratio y) => IsSmall(x.A) && IsSmall(x.B) && IsSmall(y.A) && IsSmall(y.B);

    private static bool IsSmall(long part) => part is > int.MinValue and <= int.MaxValue;

    private static Ratio? ExactSum(Ratio x, Ratio y) =>
        AreSmall(x, y) ? Lowest((x.A * y.B) + (y.A * x.B), x.B * y.B) : ExactWideSum(x, y);

    private static Ratio? ExactProduct(Ratio x, Ratio y) => AreSmall(x, y) ? Lowest(x.A * y.A, x.B * y.B) : ExactWideProduct(x, y);

    private static Ratio Lowest(long a, long b)
    {
        var (x, y) = (Math.Abs(a), b);
        while (y != 0)
        {
            (x, y) = (y, x % y);
        }

        return new Ratio(a / x, b / x);
    }

    // No method with 128 bits in it is compiled ahead of time, so each of them is apart from what nearly all numbers need.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int CompareWide(Ratio x, Ratio y) => ((Int128)x.A * y.B).CompareTo((Int128)y.A * x.B);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Ratio? ExactWideSum(Ratio x, Ratio y) => Exact(Added(x, y));

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Ratio? ExactWideProduct(Ratio x, Ratio y) => Exact(Multiplied(x, y));

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Ratio? RoundedSum(Ratio x, Ratio y, bool isUp) => Rounded(Added(x, y), isUp);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Ratio? RoundedProduct(Ratio x, Ratio y, bool isUp) => Rounded(Multiplied(x, y), isUp);

    // Each term is below 2^126, so neither the sum nor the product of two numbers leaves 128 bits.
    private static (Int128 A, Int128 B) Added(Ratio x, Ratio y) => (((Int128)x.A * y.B) + ((Int128)y.A * x.B), (Int128)x.B * y.B);

    private static (Int128 A, Int128 B) Multiplied(Ratio x, Ratio y) => ((Int128)x.A * y.A, (Int128)x.B * y.B);

    // In lowest terms; null where it does not fit. The least long is left out, so that every number has its negative.
    private static Ratio? Exact((Int128 A, Int128 B) number)
    {
        var (x, y) = (Int128.Abs(number.A), number.B);
        while (y != 0)
        {
            (x, y) = (y, x % y);
        }

        var (a, b) = (number.A / x, number.B / x);
        return Int128.Abs(a) <= long.MaxValue && b <= long.MaxValue ? new Ratio((long)a, (long)b) : null;
    }

    private static Ratio? Rounded((Int128 A, Int128 B) number, bool isUp)
    {
        foreach (var unit in new[] { Finest, 1 })
        {
            var whole = BigInteger.DivRem((BigInteger)number.A * unit, number.B, out var rest);
            whole += isUp && rest > 0 ? 1 : !isUp && rest < 0 ? -1 : 0;
            if (BigInteger.Abs(whole) <= long.MaxValue)
            {
                return new Ratio((long)whole, unit);
            }
        }

        // Beyond every number that fits: the last one bounds it from inside only.
        return number.A > 0 == isUp ? null : Of(number.A > 0 ? long.MaxValue : -long.MaxValue);
    }
}
