using System.Numerics;
using AttendanceRules.Model.Values;

namespace AttendanceRules.Tests.Facts;

/// <summary>Small numbers are reckoned with 64 bits, the others with 128: what comes out is the same.</summary>
public sealed class RatioTests
{
    [Fact]
    public void Numbers_on_either_side_of_32_bits_are_exact()
    {
        long[] edges = [int.MinValue - 1L, int.MinValue, int.MinValue + 1L, -1, 0, 1, int.MaxValue - 1L, int.MaxValue, int.MaxValue + 1L];
        List<Ratio> numbers = [.. edges.SelectMany(a => new[] { 1, 2, 7, int.MaxValue, int.MaxValue + 1L }.Select(b => new Ratio(a, b)))];
        foreach (var (x, y) in numbers.SelectMany(x => numbers.Select(y => (x, y))))
        {
            var (left, right) = ((BigInteger)x.A * y.B, (BigInteger)y.A * x.B);
            Assert.Equal(left.CompareTo(right), Math.Sign(x.CompareTo(y)));
            AssertExact(left + right, (BigInteger)x.B * y.B, Ratio.Sum(x, y, isUp: true));
            AssertExact((BigInteger)x.A * y.A, (BigInteger)x.B * y.B, Ratio.Product(x, y, isUp: true));
        }
    }

    // In lowest terms; what does not fit so is rounded up.
    private static void AssertExact(BigInteger a, BigInteger b, Ratio? number)
    {
        var common = BigInteger.GreatestCommonDivisor(a, b);
        if (BigInteger.Abs(a / common) <= long.MaxValue && b / common <= long.MaxValue)
        {
            Assert.Equal(new Ratio((long)(a / common), (long)(b / common)), number);
        }
    }
}
