using System.Numerics;
using AttendanceRules.Model.Values;

namespace AttendanceRules.Evaluation.Lanes;

/// <summary>A fraction for each of 64 subjects: their numerators side by side, and their denominators.</summary>
internal sealed class FractionRow
{
    private readonly long[] numerators = new long[LaneBlock.Lanes];
    private readonly long[] denominators = NewDenominators();

    public ReadOnlySpan<long> Numerators => numerators;

    /// <summary>Each above zero.</summary>
    public ReadOnlySpan<long> Denominators => denominators;

    public void Set(int lane, Ratio number) => (numerators[lane], denominators[lane]) = (number.A, number.B);

    /// <summary>Sets for some subjects what one of them has.</summary>
    public void SetSame(ulong lanes, int like)
    {
        var (numerator, denominator) = (numerators[like], denominators[like]);
        for (; lanes != 0; lanes &= lanes - 1)
        {
            var lane = BitOperations.TrailingZeroCount(lanes);
            (numerators[lane], denominators[lane]) = (numerator, denominator);
        }
    }

    public void Clear()
    {
        Array.Clear(numerators);
        Array.Fill(denominators, 1);
    }

    private static long[] NewDenominators()
    {
        var ones = new long[LaneBlock.Lanes];
        Array.Fill(ones, 1);
        return ones;
    }
}
