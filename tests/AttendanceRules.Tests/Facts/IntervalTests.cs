using System.Numerics;
using AttendanceRules.Model.Values;
using FsCheck;
using FsCheck.Fluent;
using Interval = AttendanceRules.Model.Values.Interval;

namespace AttendanceRules.Tests.Facts;

/// <summary>
/// Arithmetic of intervals against numbers without a limit of size: every result of two numbers in them is in the result of the intervals.
/// </summary>
public sealed class IntervalTests
{
    private static readonly long[] Sizes = [0, 1, 2, 3, 7, 100, 190, 365, 380, 999_999_937, 1_000_000_000, 3_037_000_499,
        long.MaxValue - 1, long.MaxValue];

    private static readonly Gen<Ratio> Numbers =
        from a in Gen.Elements(Sizes)
        from sign in Gen.Elements(-1, 1)
        from b in Gen.Elements(Sizes.Where(s => s > 0))
        select new Ratio(sign * a, b);

    private static readonly Gen<Interval> Intervals =
        from x in Numbers
        from y in Numbers
        from open in Gen.Choose(0, 9)
        let low = x <= y ? x : y
        let high = x <= y ? y : x
        select new Interval(open is 0 or 1 ? null : low, open is 0 or 2 ? null : open == 3 ? low : high);

    private static readonly Arbitrary<(Interval X, Interval Y)> Pairs = Intervals.SelectMany(x => Intervals.Select(y => (x, y)))
        .ToArbitrary();

    [Fact]
    public void Every_sum_lies_in_the_sum() =>
        Holds((x, y) => x + y, (a, b) => new Fraction((a.A * b.B) + (b.A * a.B), a.B * b.B));

    [Fact]
    public void Every_difference_lies_in_the_difference() =>
        Holds((x, y) => x - y, (a, b) => new Fraction((a.A * b.B) - (b.A * a.B), a.B * b.B));

    [Fact]
    public void Every_product_lies_in_the_product() =>
        Holds((x, y) => x * y, (a, b) => new Fraction(a.A * b.A, a.B * b.B));

    [Fact]
    public void Small_numbers_are_exact_at_both_ends() => Prop.ForAll(
        Gen.Choose(-400, 400).Four().ToArbitrary(),
        n =>
        {
            var (a, b, c, d) = n;
            var (x, y) = (Whole(Math.Min(a, b), Math.Max(a, b)), Whole(Math.Min(c, d), Math.Max(c, d)));
            long[] products = [(long)a * c, (long)a * d, (long)b * c, (long)b * d];
            Assert.Equal(Whole(Math.Min(a, b) + Math.Min(c, d), Math.Max(a, b) + Math.Max(c, d)), x + y);
            Assert.Equal(Whole(Math.Min(a, b) - Math.Max(c, d), Math.Max(a, b) - Math.Min(c, d)), x - y);
            Assert.Equal(Whole(products.Min(), products.Max()), x * y);
        }).Check(Sampling.Runs(300));

    [Theory]
    [InlineData("2..", "3..5", "6..")]
    [InlineData("2..", "-5..-3", "..-6")]
    [InlineData("..-2", "-5..-3", "6..")]
    [InlineData("2..", "-1..1", "..")]
    [InlineData("..", "0..0", "0..0")]
    [InlineData("2..", "0..5", "0..")]
    [InlineData("-2..3", "-1..-1", "-3..2")]
    [InlineData("..", "1..2", "..")]
    public void Products_without_a_bound(string x, string y, string product)
    {
        Assert.Equal(Read(product), Read(x) * Read(y));
        Assert.Equal(Read(product), Read(y) * Read(x));
    }

    [Fact]
    public void An_end_that_does_not_fit_is_rounded_outwards_and_nothing_wraps()
    {
        var most = Whole(long.MaxValue, long.MaxValue);
        Assert.Equal(new Interval(Ratio.Of(long.MaxValue), null), most * most);
        Assert.Equal(new Interval(null, Ratio.Of(-long.MaxValue)), most * -most);
        Assert.Equal(new Interval(Ratio.Of(long.MaxValue), null), most + most);

        // 1/3037000507 squared is not 0, but next to it.
        var third = new Ratio(1, 3_037_000_507);
        var square = new Interval(third, third) * new Interval(third, third);
        Assert.Equal((Ratio.Of(0).A, 1L), (square.Low!.Value.A, square.High!.Value.A));
    }

    private static void Holds(Func<Interval, Interval, Interval> own, Func<Fraction, Fraction, Fraction> twin) => Prop.ForAll(Pairs, p =>
    {
        var result = own(p.X, p.Y);
        foreach (var a in Inside(p.X))
        {
            foreach (var b in Inside(p.Y))
            {
                var number = twin(a, b);
                Assert.True(result.Low is not { } low || Fraction.Of(low) <= number, $"{p.X}, {p.Y}: {result} lacks {number}");
                Assert.True(result.High is not { } high || Fraction.Of(high) >= number, $"{p.X}, {p.Y}: {result} lacks {number}");
            }
        }
    }).Check(Sampling.Runs(400));

    // The ends and the middle; where an end is open, numbers far out.
    private static IEnumerable<Fraction> Inside(Interval interval)
    {
        var far = BigInteger.Pow(10, 40);
        var low = interval.Low is { } a ? Fraction.Of(a) : interval.High is { } top
            ? new Fraction(Fraction.Of(top).A - (far * top.B), top.B) : new Fraction(-far, 1);
        var high = interval.High is { } b ? Fraction.Of(b) : new Fraction(low.A + (far * 2 * low.B), low.B);
        return [low, high, new Fraction((low.A * high.B) + (high.A * low.B), 2 * low.B * high.B)];
    }

    private static Interval Whole(long low, long high) => new(Ratio.Of(low), Ratio.Of(high));

    private static Interval Read(string text)
    {
        var ends = text.Split("..");
        Ratio? End(string end) => Ratio.TryParse(end, out var number) ? number : null;
        return new(End(ends[0]), End(ends[1]));
    }

    /// <summary>A rational of any size; the denominator is positive.</summary>
    private readonly record struct Fraction(BigInteger A, BigInteger B)
    {
        public static Fraction Of(Ratio ratio) => new(ratio.A, ratio.B);

        public static bool operator <=(Fraction x, Fraction y) => x.A * y.B <= y.A * x.B;

        public static bool operator >=(Fraction x, Fraction y) => y <= x;
    }
}
