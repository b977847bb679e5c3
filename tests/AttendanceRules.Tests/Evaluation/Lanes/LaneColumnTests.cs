using AttendanceRules.Evaluation.Expressions;
using AttendanceRules.Evaluation.Lanes;
using AttendanceRules.Evaluation.Plans;
using AttendanceRules.Model.Values;

namespace AttendanceRules.Tests.Evaluation.Lanes;

/// <summary>What a column keeps of the numbers of 64 subjects, which of them are between two ends, and two masks as three values.</summary>
public sealed class LaneColumnTests
{
    private static readonly Value None = Value.NotApplicable(ValueKind.Number);

    // By hand: which of 6, 7, 8, 9 and 10 is let through.
    [Theory]
    [InlineData("7", true, "9", true, "7 8 9")]
    [InlineData("7", false, "9", true, "8 9")]
    [InlineData("7", true, "9", false, "7 8")]
    [InlineData("7", false, "9", false, "8")]
    [InlineData(null, false, "7", false, "6")]
    [InlineData(null, true, "7", true, "6 7")]
    [InlineData("9", false, null, false, "10")]
    [InlineData("9", true, null, true, "9 10")]
    [InlineData(null, true, null, true, "6 7 8 9 10")]
    public void An_end_lets_itself_through_where_it_belongs_to_the_range(
        string? low, bool hasLow, string? high, bool hasHigh, string through)
    {
        long[] numbers = [6, 7, 8, 9, 10];
        static NumberColumn? End(string? number) => number is null ? null : NumberColumn.Of(Value.Exact(long.Parse(number, null)));
        var mask = LaneComparing.Between(Column(numbers.Select(n => Value.Exact(n))), End(low), hasLow, End(high), hasHigh, 0b11111);
        Assert.Equal(through, string.Join(' ', numbers.Where((_, lane) => (mask >> lane & 1) != 0)));
    }

    [Fact]
    public void Only_the_subjects_who_are_asked_about_are_let_through() =>
        Assert.Equal(0b00100UL, LaneComparing.Between(Column([Value.Exact(7), Value.Exact(8), Value.Exact(9)]), null, true,
            NumberColumn.Of(Value.Exact(9)), true, 0b00100));

    [Fact]
    public void A_column_knows_of_each_subject_what_is_known()
    {
        var column = Column([None, Value.Exact(3), Value.UnknownCount(), Value.Range(null, Ratio.Of(4)), Value.Unknown(ValueKind.Number)]);
        Assert.Equal(0b11111UL, column.Filled);
        Assert.Equal(0b00001UL, column.None);
        Assert.Equal(0b00010UL, column.Known);
        Assert.Equal(0b00110UL, column.HasLow);
        Assert.Equal(0b01010UL, column.HasHigh);
    }

    [Fact]
    public void What_was_known_of_a_subject_before_is_forgotten()
    {
        var column = Column([Value.Exact(3), Value.Exact(3), None]);
        column.Set(0, None);
        column.Set(1, Value.UnknownCount());
        column.Set(2, Value.Exact(5));
        Assert.Equal((0b111UL, 0b001UL, 0b100UL, 0b110UL, 0b100UL),
            (column.Filled, column.None, column.Known, column.HasLow, column.HasHigh));
        column.Clear();
        Assert.Equal((0UL, 0UL, 0UL, 0UL, 0UL), (column.Filled, column.None, column.Known, column.HasLow, column.HasHigh));
    }

    [Theory]
    [InlineData(int.MaxValue, 1, true, true)]
    [InlineData(1L + int.MaxValue, 1, false, true)]
    [InlineData(int.MinValue, 1, true, true)]
    [InlineData(int.MinValue - 1L, 1, false, true)]
    [InlineData(1, int.MaxValue, true, false)]
    [InlineData(1, 1L + int.MaxValue, false, false)]
    [InlineData(1, 1, true, true)]
    public void A_column_is_small_while_products_fit_and_whole_while_nothing_is_divided(long a, long b, bool isSmall, bool isWhole)
    {
        var column = Column([Value.Exact(5), Value.Exact(new Ratio(a, b)), Value.Exact(6)]);
        Assert.Equal((isSmall, isWhole), (column.IsSmall, column.IsWhole));
        column.Clear();
        Assert.Equal((true, true), (column.IsSmall, column.IsWhole));
    }

    [Fact]
    public void An_end_that_there_is_not_leaves_a_column_whole_and_small()
    {
        var column = Column([Value.Unknown(ValueKind.Number), Value.Range(Ratio.Of(1), null)]);
        Assert.Equal((true, true), (column.IsSmall, column.IsWhole));
    }

    [Fact]
    public void Two_masks_are_three_values()
    {
        var truth = LaneTruth.False.With(0, Truth.True).With(1, Truth.Undecided).With(2, Truth.False);
        Assert.Equal([Truth.True, Truth.Undecided, Truth.False], Enumerable.Range(0, 3).Select(truth.Of));
        Assert.Equal([Truth.False, Truth.Undecided, Truth.True, Truth.False], Enumerable.Range(0, 4).Select(truth.Not(0b111).Of));
        Assert.Equal([Truth.False, Truth.Undecided, Truth.False], Enumerable.Range(0, 3).Select(truth.Within(0b110).Of));

        // Kleene: a row of each.
        Truth[] values = [Truth.False, Truth.Undecided, Truth.True];
        foreach (var (x, y) in values.SelectMany(x => values.Select(y => (x, y))))
        {
            var (one, other) = (LaneTruth.False.With(5, x), LaneTruth.False.With(5, y));
            Assert.Equal((x < y ? x : y, x > y ? x : y), (one.And(other).Of(5), one.Or(other).Of(5)));
        }
    }

    private static NumberColumn Column(IEnumerable<Value> values)
    {
        var column = new NumberColumn();
        foreach (var (lane, value) in values.Index())
        {
            column.Set(lane, new PlanNumber(value));
        }

        return column;
    }
}
