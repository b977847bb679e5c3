using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using AttendanceRules.Model.Values;

namespace AttendanceRules.Evaluation.Lanes;

/// <summary>
/// Compares two numbers of 64 subjects (S2, S3): two masks a comparison, what is certain and what is possible. Exact, as for one subject.
/// </summary>
internal static class LaneComparing
{
    public static LaneTruth Of(NumberColumn x, Comparator comparator, NumberColumn y, ulong lanes)
    {
        // A comparison with none is false, negated or not.
        var some = lanes & ~x.None & ~y.None;
        return comparator switch
        {
            Comparator.AtLeast => AtLeast(x, y, some),
            Comparator.LessThan => AtLeast(x, y, some).Not(some),
            Comparator.AtMost => AtLeast(y, x, some),
            Comparator.MoreThan => AtLeast(y, x, some).Not(some),
            Comparator.Equal => Equal(x, y, some),
            _ => Equal(x, y, some).Not(some),
        };
    }

    /// <summary>Subjects whose number, which is known, is let through between two ends.</summary>
    /// <param name="x">The numbers.</param>
    /// <param name="low">The least; null: there is none.</param>
    /// <param name="hasLow">Whether the least itself is let through.</param>
    /// <param name="high">The greatest; null: there is none.</param>
    /// <param name="hasHigh">Whether the greatest itself is let through.</param>
    /// <param name="lanes">The subjects.</param>
    public static ulong Between(NumberColumn x, NumberColumn? low, bool hasLow, NumberColumn? high, bool hasHigh, ulong lanes)
    {
        if (low is not null)
        {
            lanes &= hasLow ? AtLeast(x.Low, low.Low, x, low) : ~AtLeast(low.Low, x.Low, low, x);
        }

        if (high is not null)
        {
            lanes &= hasHigh ? AtLeast(high.Low, x.Low, high, x) : ~AtLeast(x.Low, high.Low, x, high);
        }

        return lanes;
    }

    private static LaneTruth AtLeast(NumberColumn x, NumberColumn y, ulong lanes)
    {
        var certain = x.HasLow & y.HasHigh & lanes & AtLeast(x.Low, y.High, x, y);
        return (lanes & ~(x.Known & y.Known)) == 0 ? LaneTruth.TrueFor(certain)
            : new LaneTruth(certain, lanes & ~(x.HasHigh & y.HasLow & ~AtLeast(x.High, y.Low, x, y)));
    }

    private static LaneTruth Equal(NumberColumn x, NumberColumn y, ulong lanes)
    {
        var known = x.Known & y.Known & lanes;
        var same = known & AtLeast(x.Low, y.Low, x, y) & AtLeast(y.Low, x.Low, x, y);
        if (known == lanes)
        {
            return LaneTruth.TrueFor(same);
        }

        var apart = (x.HasHigh & y.HasLow & ~AtLeast(x.High, y.Low, x, y)) | (y.HasHigh & x.HasLow & ~AtLeast(y.High, x.Low, x, y));
        return new LaneTruth(same, same | (lanes & ~known & ~apart));
    }

    private static ulong AtLeast(FractionRow x, FractionRow y, NumberColumn ofX, NumberColumn ofY) =>
        !ofX.IsSmall || !ofY.IsSmall ? Large(x, y) : ofX.IsWhole && ofY.IsWhole ? Whole(x.Numerators, y.Numerators) : Small(x, y);

    private static ulong Whole(ReadOnlySpan<long> x, ReadOnlySpan<long> y)
    {
        var a = MemoryMarshal.Cast<long, Vector256<long>>(x);
        var b = MemoryMarshal.Cast<long, Vector256<long>>(y);
        var mask = 0UL;
        for (var i = 0; i < a.Length; i++)
        {
            mask |= (ulong)Vector256.GreaterThanOrEqual(a[i], b[i]).ExtractMostSignificantBits() << (i * Vector256<long>.Count);
        }

        return mask;
    }

    // By products crosswise, each of which fits into 64 bits.
    private static ulong Small(FractionRow x, FractionRow y)
    {
        var a = MemoryMarshal.Cast<long, Vector256<long>>(x.Numerators);
        var b = MemoryMarshal.Cast<long, Vector256<long>>(x.Denominators);
        var c = MemoryMarshal.Cast<long, Vector256<long>>(y.Numerators);
        var d = MemoryMarshal.Cast<long, Vector256<long>>(y.Denominators);
        var mask = 0UL;
        for (var i = 0; i < a.Length; i++)
        {
            mask |= (ulong)Vector256.GreaterThanOrEqual(a[i] * d[i], c[i] * b[i]).ExtractMostSignificantBits()
                << (i * Vector256<long>.Count);
        }

        return mask;
    }

    private static ulong Large(FractionRow x, FractionRow y)
    {
        var mask = 0UL;
        for (var i = 0; i < LaneBlock.Lanes; i++)
        {
            var (left, right) = (new Ratio(x.Numerators[i], x.Denominators[i]), new Ratio(y.Numerators[i], y.Denominators[i]));
            mask |= left >= right ? 1UL << i : 0;
        }

        return mask;
    }
}
