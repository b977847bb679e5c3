using AttendanceRules.Evaluation.Expressions;
using AttendanceRules.Evaluation.Lanes;
using AttendanceRules.Model.Values;

namespace AttendanceRules.Tests.Evaluation.Lanes;

/// <summary>64 numbers compared at once come to what each comes to, and whoever is not asked about comes to nothing.</summary>
public sealed class ManyNumbersTests
{
    private static readonly Comparator[] Comparators = [Comparator.AtLeast, Comparator.MoreThan, Comparator.AtMost, Comparator.LessThan,
        Comparator.Equal, Comparator.NotEqual];

    private static readonly Value[] Whole =
    [
        Value.NotApplicable(ValueKind.Number), Value.Unknown(ValueKind.Number), Value.UnknownCount(), Value.UnknownCount(Ratio.Of(10)),
        Value.Exact(-3), Value.Exact(0), Value.Exact(2), Value.Exact(3), Value.Exact(10), Value.Range(Ratio.Of(0), Ratio.Of(10)),
        Value.Range(Ratio.Of(2), Ratio.Of(3)), Value.Range(null, Ratio.Of(3)), Value.Range(Ratio.Of(3), null), Value.Exact(int.MaxValue),
        Value.Exact(int.MinValue),
    ];

    private static readonly Value[] Fractions =
    [
        .. Whole, Value.Exact(new Ratio(5, 2)), Value.Exact(new Ratio(10, 3)), Value.Exact(new Ratio(333, 100)),
        Value.Range(new Ratio(5, 2), new Ratio(10, 3)), Value.Range(new Ratio(-5, 2), Ratio.Of(2)),
    ];

    private static readonly Value[] Large =
    [
        .. Fractions, Value.Exact(long.MaxValue), Value.Exact(long.MinValue + 1), Value.Exact(int.MaxValue + 1L),
        Value.Exact(int.MinValue - 1L), Value.Exact(new Ratio(1, int.MaxValue + 1L)), Value.Range(Ratio.Of(3), Ratio.Of(long.MaxValue)),
    ];

    public static TheoryData<string> Kinds => ["whole", "fractions", "large"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Each_comparison_is_what_it_is_alone(string kind)
    {
        var all = Of(kind);
        foreach (var (own, place) in all.Select((v, i) => (v, i)))
        {
            // The same on the left, and each of them on the right, in turn from another place on.
            var (left, right, values) = (NumberColumn.Of(own), new NumberColumn(), new Value[LaneBlock.Lanes]);
            for (var lane = 0; lane < values.Length; lane++)
            {
                right.Set(lane, values[lane] = all[(lane + place) % all.Length]);
            }

            Assert.Equal((kind == "whole", kind != "large"), (right.IsWhole, right.IsSmall));
            foreach (var (comparator, lanes) in Comparators.SelectMany(c => Masks(place).Select(m => (c, m))))
            {
                var op = WordTables.Comparators.Of(comparator);
                var (forth, back) = (LaneComparing.Of(left, comparator, right, lanes), LaneComparing.Of(right, comparator, left, lanes));
                for (var lane = 0; lane < values.Length; lane++)
                {
                    var isAsked = (lanes >> lane & 1) != 0;
                    Assert.True(forth.Of(lane) == (isAsked ? Comparing.Of(ValueKind.Number, own, op, values[lane]) : Truth.False),
                        $"{own} {op} {values[lane]} is {forth.Of(lane)}");
                    Assert.True(back.Of(lane) == (isAsked ? Comparing.Of(ValueKind.Number, values[lane], op, own) : Truth.False),
                        $"{values[lane]} {op} {own} is {back.Of(lane)}");
                }

                Assert.Equal((forth.Certain, back.Certain), (forth.Certain & forth.Possible & lanes, back.Certain & back.Possible & lanes));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_known_number_is_let_through_between_two_ends(string kind)
    {
        var known = Of(kind).Where(v => v.State == ValueState.Known).ToArray();
        var (column, values) = (new NumberColumn(), new Value[LaneBlock.Lanes]);
        for (var lane = 0; lane < values.Length; lane++)
        {
            column.Set(lane, values[lane] = known[lane % known.Length]);
        }

        foreach (var (low, high) in known.Append(null).SelectMany(l => known.Append(null).Select(h => (l, h))))
        {
            foreach (var (hasLow, hasHigh) in new[] { (true, true), (true, false), (false, true), (false, false) })
            {
                foreach (var lanes in Masks(3))
                {
                    var through = LaneComparing.Between(column, low is null ? null : NumberColumn.Of(low), hasLow,
                        high is null ? null : NumberColumn.Of(high), hasHigh, lanes);
                    for (var lane = 0; lane < values.Length; lane++)
                    {
                        var isOver = low is null || Compared(values[lane], hasLow ? ">=" : ">", low);
                        var isUnder = high is null || Compared(values[lane], hasHigh ? "<=" : "<", high);
                        Assert.True(((through >> lane & 1) != 0) == (isOver && isUnder && (lanes >> lane & 1) != 0),
                            $"{values[lane]} between {low} ({hasLow}) and {high} ({hasHigh})");
                    }
                }
            }
        }

        static bool Compared(Value x, string op, Value y) => Comparing.Of(ValueKind.Number, x, op, y) == Truth.True;
    }

    [Fact]
    public void A_number_takes_the_place_of_the_one_before_it()
    {
        var column = new NumberColumn();
        foreach (var first in Large)
        {
            foreach (var second in Large)
            {
                column.Set(63, first);
                column.Set(63, second);
                column.Set(0, first);
                var alone = new NumberColumn();
                alone.Set(63, second);
                Assert.Equal((alone.None, alone.Known, alone.HasLow, alone.HasHigh),
                    (column.None & ~1UL, column.Known & ~1UL, column.HasLow & ~1UL, column.HasHigh & ~1UL));
                Assert.Equal(1UL << 63 | 1, column.Filled);
            }
        }

        Assert.False(column.IsWhole || column.IsSmall);
        column.Clear();
        Assert.Equal((0UL, 0UL, 0UL, 0UL, 0UL, true, true),
            (column.Filled, column.None, column.Known, column.HasLow, column.HasHigh, column.IsWhole, column.IsSmall));
    }

    [Fact]
    public void Truths_of_many_are_joined_as_those_of_one()
    {
        Truth[] truths = [Truth.False, Truth.Undecided, Truth.True];
        const ulong Some = 0b110_110_111;
        var (x, y) = (LaneTruth.False, LaneTruth.False);
        for (var lane = 0; lane < 9; lane++)
        {
            (x, y) = (x.With(lane, truths[lane / 3]), y.With(lane, truths[lane % 3]));
        }

        for (var lane = 0; lane < 9; lane++)
        {
            var (a, b, isSome) = (truths[lane / 3], truths[lane % 3], (Some >> lane & 1) != 0);
            Assert.Equal((a, b), (x.Of(lane), y.Of(lane)));
            Assert.Equal(a < b ? a : b, x.And(y).Of(lane));
            Assert.Equal(a > b ? a : b, x.Or(y).Of(lane));
            Assert.Equal(isSome ? Truth.True - (int)a : Truth.False, x.Not(Some).Of(lane));
            Assert.Equal(isSome ? a : Truth.False, x.Within(Some).Of(lane));
            Assert.Equal(isSome ? Truth.True : Truth.False, LaneTruth.TrueFor(Some).Of(lane));
            Assert.Equal(Truth.False, LaneTruth.False.Of(lane));
        }

        Assert.Equal(Truth.True, LaneTruth.False.With(63, Truth.True).Of(63));
        Assert.Equal(Truth.Undecided, LaneTruth.False.With(63, Truth.Undecided).Of(63));
    }

    [Fact]
    public void A_column_of_truths_keeps_what_it_is_for_more_and_more()
    {
        var column = new TruthColumn();
        column.Add(0b0111, new LaneTruth(0b1001, 0b1011), 0b1100);
        column.Add(0b1000, new LaneTruth(0b1001, 0b1001));
        Assert.Equal((0b1111UL, new LaneTruth(0b1001, 0b1011), 0b0100UL), (column.Filled, column.Truth, column.None));
        column.Clear();
        Assert.Equal((0UL, LaneTruth.False, 0UL), (column.Filled, column.Truth, column.None));
    }

    private static Value[] Of(string kind) => kind switch { "whole" => Whole, "fractions" => Fractions, _ => Large };

    private static ulong[] Masks(int place) => [ulong.MaxValue, 0x5555_5555_5555_5555UL << (place % 2), 1UL << (place * 7 % 64)];
}
