using AttendanceRules.Model.Facts;
using AttendanceRules.Model.Values;

namespace AttendanceRules.Tests.Facts;

/// <summary>
/// Ranges with ends at 0 to 3 against the numbers that they let through: the whole numbers, the halves between them, and one on each side.
/// </summary>
public sealed class BandIntervalTests
{
    private static readonly IReadOnlyList<Ratio> Numbers = [.. Enumerable.Range(-2, 11).Select(n => new Ratio(n, 2))];

    private static readonly IReadOnlyList<BandInterval> Ranges = [.. Singles().Concat(Singles().SelectMany(x => Singles().Select(x.And)))
        .Prepend(BandInterval.All).Distinct()];

    // From one whole number to another or to itself, and open on either side; null is open.
    private static readonly IReadOnlyList<(Ratio? Low, Ratio? High)> Ends = [.. new int?[] { null, 0, 1, 2, 3 }
        .SelectMany(low => new int?[] { null, 0, 1, 2, 3 }.Where(high => !(high < low)).Select(high => (Number(low), Number(high))))];

    [Theory]
    [InlineData(">=", "2 3")]
    [InlineData(">", "3")]
    [InlineData("<=", "1 2")]
    [InlineData("<", "1")]
    [InlineData("==", "2")]
    public void A_comparison_lets_through_what_meets_it(string comparison, string expected) => Assert.Equal(expected, string.Join(' ',
        new long[] { 1, 2, 3 }.Where(n => BandInterval.Of(comparison, Ratio.Of(2)).Contains(Ratio.Of(n)))));

    [Fact]
    public void Two_together_let_through_what_both_do()
    {
        foreach (var x in Ranges)
        {
            Assert.Equal(Numbers.All(n => !x.Contains(n)), x.IsEmpty);
            foreach (var y in Ranges)
            {
                Assert.Equal(Numbers.Where(n => x.Contains(n) && y.Contains(n)), Numbers.Where(x.And(y).Contains));
                Assert.Equal(Numbers.Any(n => x.Contains(n) && y.Contains(n)), x.Overlaps(y));
            }
        }
    }

    [Fact]
    public void A_number_between_two_ends_is_let_through_where_every_one_is()
    {
        foreach (var range in Ranges.Where(r => !r.IsEmpty))
        {
            foreach (var (low, high) in Ends)
            {
                var through = Between(low, high).Select(range.Contains).Distinct().ToList();
                Assert.Equal((range, low, high, through is [true] ? Truth.True : through is [false] ? Truth.False : Truth.Undecided),
                    (range, low, high, range.Classify(low, high)));
            }
        }
    }

    [Fact]
    public void Ranges_cover_what_is_in_any_of_them()
    {
        var some = Ranges.Where(r => !r.IsEmpty).Where((_, i) => i % 3 == 0).ToList();
        foreach (var x in some)
        {
            foreach (var y in some)
            {
                foreach (var (low, high) in Ends)
                {
                    BandInterval[] ranges = [x, y, BandInterval.Of("==", Ratio.Of(2))];
                    Assert.Equal((x, y, low, high, Between(low, high).All(n => ranges.Any(r => r.Contains(n)))),
                        (x, y, low, high, BandInterval.Covers(ranges, low, high)));
                }
            }
        }

        Assert.False(BandInterval.Covers([], Ratio.Of(1), Ratio.Of(1)));
    }

    private static IEnumerable<BandInterval> Singles() => new[] { ">=", ">", "<=", "<", "==" }
        .SelectMany(c => new long[] { 0, 1, 2, 3 }.Select(n => BandInterval.Of(c, Ratio.Of(n))));

    private static IEnumerable<Ratio> Between(Ratio? low, Ratio? high) => Numbers.Where(n => !(n < low) && !(n > high));

    private static Ratio? Number(int? number) => number is { } whole ? Ratio.Of(whole) : null;
}
