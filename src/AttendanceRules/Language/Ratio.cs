using System.Globalization;

namespace AttendanceRules.Language;

/// <summary>An exact rational, compared by cross-multiplication in 128 bits; the denominator is positive.</summary>
internal readonly record struct Ratio(long A, long B) : IComparable<Ratio>
{
    public static Ratio Of(long whole) => new(whole, 1);

    public static bool TryParse(string text, out Ratio ratio)
    {
        ratio = default;
        if (!decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            || Math.Abs(number) > 1_000_000_000m || decimal.Round(number, 2) != number)
        {
            return false;
        }

        var hundredths = (long)(number * 100m);
        ratio = hundredths % 100 == 0 ? Of(hundredths / 100) : new Ratio(hundredths, 100);
        return true;
    }

    public int CompareTo(Ratio other) => ((Int128)A * other.B).CompareTo((Int128)other.A * B);

    public static bool operator <(Ratio x, Ratio y) => x.CompareTo(y) < 0;

    public static bool operator >(Ratio x, Ratio y) => x.CompareTo(y) > 0;

    public static bool operator <=(Ratio x, Ratio y) => x.CompareTo(y) <= 0;

    public static bool operator >=(Ratio x, Ratio y) => x.CompareTo(y) >= 0;

    public static Ratio operator +(Ratio x, Ratio y) => Reduced(((Int128)x.A * y.B) + ((Int128)y.A * x.B), (Int128)x.B * y.B);

    public static Ratio operator -(Ratio x, Ratio y) => x + new Ratio(-y.A, y.B);

    public static Ratio operator *(Ratio x, Ratio y) => Reduced((Int128)x.A * y.A, (Int128)x.B * y.B);

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
            ? ((decimal)(long)(hundredths / B) / 100m).ToString("0.##", CultureInfo.InvariantCulture)
            : string.Create(CultureInfo.InvariantCulture, $"{A}/{B}");
    }

    private static Ratio Reduced(Int128 a, Int128 b)
    {
        var (x, y) = (Int128.Abs(a), b);
        while (y != 0)
        {
            (x, y) = (y, x % y);
        }

        return x == 0 ? Of(0) : new Ratio((long)(a / x), (long)(b / x));
    }
}
