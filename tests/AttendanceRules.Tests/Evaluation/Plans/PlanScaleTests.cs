using System.Numerics;
using AttendanceRules.Evaluation.Plans;
using AttendanceRules.Model.Values;

namespace AttendanceRules.Tests.Evaluation.Plans;

/// <summary>Comparisons of numbers that do not fit where they are compared by products of 64 bits, against fractions of any size.</summary>
public sealed class PlanScaleTests
{
    private static readonly Ratio[][] Limits =
    [
        [new(1, 4), new(1, 6), new(5, 9)],
        [new(3, 2)],
        [Ratio.Of(int.MaxValue), Ratio.Of(int.MinValue)],
        [Ratio.Of(1L + int.MaxValue), Ratio.Of(5)],
        [Ratio.Of(-1L + int.MinValue), Ratio.Of(5)],
        [new(100_000_000_001, 100), Ratio.Of(7)],
        [new(1, 9_000_000_001), Ratio.Of(0)],
        [new(1, int.MaxValue), new(2, int.MaxValue)],
        [],
    ];

    private static readonly Ratio[] Numbers =
    [
        Ratio.Of(0), Ratio.Of(1), Ratio.Of(-1), Ratio.Of(5), Ratio.Of(7), new(1, 4), new(1, 6), new(2, 12), new(5, 9), new(3, 2), new(6, 4),
        Ratio.Of(int.MaxValue), Ratio.Of(int.MinValue), Ratio.Of(1L + int.MaxValue), Ratio.Of(-1L + int.MinValue),
        Ratio.Of(long.MaxValue), Ratio.Of(-long.MaxValue), new(long.MaxValue, 3), new(1, long.MaxValue), new(-1, long.MaxValue),
        new(int.MaxValue, int.MaxValue), new(int.MaxValue, int.MaxValue - 1L), new(1, int.MaxValue), new(1, 1L + int.MaxValue),
        new(int.MaxValue, 1L + int.MaxValue), new(long.MaxValue, long.MaxValue - 1), new(100_000_000_001, 100), new(1, 9_000_000_001),
    ];

    private static readonly Comparator[] Comparators =
        [Comparator.AtLeast, Comparator.MoreThan, Comparator.AtMost, Comparator.LessThan];

    [Fact]
    public void A_number_is_on_the_side_of_each_limit_on_which_it_is()
    {
        foreach (var limits in Limits)
        {
            (Comparator Comparator, Ratio Limit)[] all = [.. Comparators.SelectMany(c => limits.Select(l => (c, l)))];
            var plan = new PlanLimits(all, 0);
            Assert.Equal((all.Length + 7) / 8, plan.Words);
            foreach (var number in Numbers)
            {
                Assert.Equal((number, string.Join(' ', all.Select(c => Holds(number, c.Comparator, c.Limit) ? 2 : 0))),
                    (number, Said(plan, PlanNumber.Of(number), all.Length)));
            }
        }
    }

    [Fact]
    public void What_is_between_two_ends_is_what_both_say_or_open()
    {
        foreach (var limits in Limits)
        {
            (Comparator Comparator, Ratio Limit)[] all = [.. Comparators.SelectMany(c => limits.Select(l => (c, l)))];
            var plan = new PlanLimits(all, 0);
            foreach (var low in Numbers)
            {
                foreach (var high in Numbers.Where(n => n > low))
                {
                    var expected = all.Select(c => new[] { low, high }.Count(end => Holds(end, c.Comparator, c.Limit)));
                    Assert.Equal((low, high, string.Join(' ', expected)),
                        (low, high, Said(plan, PlanNumber.Between(low, high), all.Length)));
                }
            }
        }
    }

    // Below every limit, above every limit, anything, and nothing.
    [Fact]
    public void An_end_that_is_open_is_beyond_every_limit()
    {
        (Comparator Comparator, Ratio Limit)[] all = [.. Comparators.Select(c => (c, Ratio.Of(5)))];
        var plan = new PlanLimits(all, 0);
        Assert.Equal("2 2 0 0", Said(plan, PlanNumber.Unknown(Ratio.Of(6), null), 4));
        Assert.Equal("2 1 1 0", Said(plan, PlanNumber.Unknown(Ratio.Of(5), null), 4));
        Assert.Equal("1 1 1 1", Said(plan, PlanNumber.Unknown(Ratio.Of(0), null), 4));
        Assert.Equal("0 0 2 2", Said(plan, PlanNumber.Unknown(Ratio.Of(0), Ratio.Of(4)), 4));
        Assert.Equal("1 0 2 1", Said(plan, PlanNumber.Unknown(Ratio.Of(0), Ratio.Of(5)), 4));
        Assert.Equal("1 1 1 1", Said(plan, new PlanNumber(Value.Unknown(ValueKind.Number)), 4));
        Assert.Equal("0 0 2 2", Said(plan, new PlanNumber(Value.Range(null, Ratio.Of(4))), 4));
        Assert.Equal("0 0 0 0", Said(plan, new PlanNumber(Value.NotApplicable(ValueKind.Number)), 4));
        Assert.Equal("2 0 2 0", Said(plan, PlanNumber.Between(Ratio.Of(5), new Ratio(10, 2)), 4));
    }

    [Fact]
    public void Equal_is_no_comparison_of_its_own() =>
        Assert.StartsWith("Equal is at least and at most.", Assert.Throws<ArgumentOutOfRangeException>(() =>
            new PlanLimits([(Comparator.Equal, Ratio.Of(1))], 0)).Message, StringComparison.Ordinal);

    private static bool Holds(Ratio number, Comparator comparator, Ratio limit)
    {
        var order = ((BigInteger)number.A * limit.B).CompareTo((BigInteger)limit.A * number.B);
        return comparator switch
        {
            Comparator.AtLeast => order >= 0, Comparator.MoreThan => order > 0, Comparator.AtMost => order <= 0, _ => order < 0,
        };
    }

    private static string Said(PlanLimits plan, PlanNumber number, int count)
    {
        var row = Enumerable.Repeat(ulong.MaxValue, plan.Words).ToArray();
        plan.Compare(number, row);
        return string.Join(' ', row.SelectMany(BitConverter.GetBytes).Take(count));
    }
}
