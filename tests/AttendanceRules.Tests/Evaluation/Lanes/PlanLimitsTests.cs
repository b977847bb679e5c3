using AttendanceRules.Evaluation.Expressions;
using AttendanceRules.Evaluation.Plans;
using AttendanceRules.Model.Values;

namespace AttendanceRules.Tests.Evaluation.Lanes;

/// <summary>All comparisons of a number at once say what each says alone.</summary>
public sealed class PlanLimitsTests
{
    private static readonly Comparator[] Comparators =
        [Comparator.AtLeast, Comparator.MoreThan, Comparator.AtMost, Comparator.LessThan];

    private static readonly Ratio[] Limits = [Ratio.Of(-3), Ratio.Of(0), new(5, 2), Ratio.Of(10), new(1234, 100), Ratio.Of(4_000_000_000)];

    private static readonly Value[] Numbers =
    [
        Value.NotApplicable(ValueKind.Number), Value.Unknown(ValueKind.Number), Value.UnknownCount(), Value.UnknownCount(Ratio.Of(10)),
        .. Limits.Select(l => Value.Exact(l)), Value.Exact(11), Value.Exact(long.MaxValue), Value.Exact(new Ratio(1000, 399)),
        Value.Range(Ratio.Of(0), Ratio.Of(10)), Value.Range(Ratio.Of(1), new Ratio(5, 2)), Value.Range(null, Ratio.Of(3)),
        Value.Range(Ratio.Of(11), null), Value.Range(Ratio.Of(-9), Ratio.Of(long.MaxValue)),
    ];

    [Theory]
    [InlineData(5)]
    [InlineData(6)]
    public void Each_comparison_is_what_it_is_alone(int limits)
    {
        // The last does not fit where numbers are compared by products of 64 bits.
        (Comparator Comparator, Ratio Limit)[] all = [.. Comparators.SelectMany(c => Limits.Take(limits).Select(l => (c, l)))];
        var plan = new PlanLimits(all, 1);
        foreach (var number in Numbers)
        {
            var row = new ulong[1 + plan.Words];
            plan.Compare(new PlanNumber(number), row);
            var truths = row.SelectMany(BitConverter.GetBytes).Skip(sizeof(ulong)).ToArray();
            for (var i = 0; i < all.Length; i++)
            {
                var op = WordTables.Comparators.Of(all[i].Comparator);
                var alone = Comparing.Of(ValueKind.Number, number, op, Value.Exact(all[i].Limit));
                Assert.True(alone == (Truth)truths[i], $"{number} {op} {all[i].Limit}: {alone} alone, {(Truth)truths[i]} at once");
            }
        }
    }

    [Fact]
    public void Nothing_is_written_outside_the_words_of_the_number()
    {
        var plan = new PlanLimits([(Comparator.AtLeast, Ratio.Of(1))], 1);
        var row = new ulong[3];
        plan.Compare(PlanNumber.Of(Ratio.Of(1)), row);
        Assert.Equal([0UL, 2UL, 0UL], row);
    }
}
