using System.Numerics;
using AttendanceRules.Evaluation.Plans;
using AttendanceRules.Model.Values;

namespace AttendanceRules.Evaluation.Lanes;

/// <summary>
/// What a number is for 64 subjects: for each the least and the greatest that it may be, as exact fractions side by side, so that one
/// instruction looks at several subjects.
/// </summary>
internal sealed class NumberColumn
{
    /// <summary>The block for which it was last filled.</summary>
    public int Stamp { get; set; }

    /// <summary>Subjects for whom it is worked out.</summary>
    public ulong Filled { get; private set; }

    /// <summary>Subjects for whom it is none.</summary>
    public ulong None { get; private set; }

    /// <summary>Subjects for whom it is known exactly.</summary>
    public ulong Known { get; private set; }

    /// <summary>Subjects for whom it has a lower end.</summary>
    public ulong HasLow { get; private set; }

    /// <summary>Subjects for whom it has an upper end.</summary>
    public ulong HasHigh { get; private set; }

    /// <summary>Whether the product of any two of its numbers fits into 64 bits.</summary>
    public bool IsSmall { get; private set; } = true;

    /// <summary>Whether each of its numbers is whole.</summary>
    public bool IsWhole { get; private set; } = true;

    /// <summary>Lower ends, each a fraction.</summary>
    public FractionRow Low { get; } = new();

    /// <summary>Upper ends.</summary>
    public FractionRow High { get; } = new();

    public void Clear()
    {
        (Filled, None, Known, HasLow, HasHigh) = (0, 0, 0, 0, 0);
        (IsSmall, IsWhole) = (true, true);
    }

    /// <summary>Clears the numbers too.</summary>
    public void Forget()
    {
        Clear();
        Low.Clear();
        High.Clear();
    }

    /// <summary>The same number for all subjects.</summary>
    public static NumberColumn Of(Value value)
    {
        var column = new NumberColumn();
        for (var lane = 0; lane < LaneBlock.Lanes; lane++)
        {
            column.Set(lane, value);
        }

        return column;
    }

    /// <summary>Keeps what it is for one more subject.</summary>
    public void Set(int lane, Value value) => Set(lane, new PlanNumber(value));

    public void Set(int lane, in PlanNumber number)
    {
        Forget(lane);
        var bit = 1UL << lane;
        Filled |= bit;
        if (number.Ends == PlanEnds.None)
        {
            None |= bit;
            return;
        }

        var isKnown = number.Ends == PlanEnds.Known;
        Known |= isKnown ? bit : 0;
        HasLow |= isKnown || (number.Ends & PlanEnds.Low) != PlanEnds.None ? bit : 0;
        HasHigh |= isKnown || (number.Ends & PlanEnds.High) != PlanEnds.None ? bit : 0;
        Put(Low, lane, number.Low);
        Put(High, lane, number.High);
    }

    /// <summary>Keeps the same for some subjects for whom nothing is kept.</summary>
    public void SetSame(ulong lanes, in PlanNumber number)
    {
        var first = BitOperations.TrailingZeroCount(lanes);
        Set(first, number);
        var bit = 1UL << first;
        None |= (None & bit) == 0 ? 0 : lanes;
        Known |= (Known & bit) == 0 ? 0 : lanes;
        HasLow |= (HasLow & bit) == 0 ? 0 : lanes;
        HasHigh |= (HasHigh & bit) == 0 ? 0 : lanes;
        if ((None & bit) == 0)
        {
            Low.SetSame(lanes, first);
            High.SetSame(lanes, first);
        }

        Filled |= lanes;
    }

    private void Put(FractionRow row, int lane, Ratio number)
    {
        // An end that there is not is left at nothing: the masks keep it out.
        var some = number.B == 0 ? new Ratio(0, 1) : number;
        row.Set(lane, some);
        IsWhole &= some.B == 1;
        IsSmall &= some.A is >= int.MinValue and <= int.MaxValue && some.B <= int.MaxValue;
    }

    private void Forget(int lane)
    {
        var others = ~(1UL << lane);
        (Filled, None, Known, HasLow, HasHigh) =
            (Filled & others, None & others, Known & others, HasLow & others, HasHigh & others);
    }
}
