using System.Numerics;
using AttendanceRules.Evaluation.Expressions;
using AttendanceRules.Evaluation.Facts;
using AttendanceRules.Evaluation.Plans;
using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Facts;
using AttendanceRules.Model.Values;

namespace AttendanceRules.Evaluation.Lanes;

/// <summary>The numbers of one side of a comparison for many subjects, each worked out where it is asked for first.</summary>
internal sealed class LaneNumbers : IOperandVisitor<LaneSide, NumberColumn>
{
    private readonly Dictionary<object, NumberColumn> constants = new(ReferenceEqualityComparer.Instance);

    /// <summary>The same number for all, made once.</summary>
    public NumberColumn Constant(object key, Value value)
    {
        if (!constants.TryGetValue(key, out var column))
        {
            constants[key] = column = NumberColumn.Of(value);
        }

        return column;
    }

    public NumberColumn Visit(Literal operand, LaneSide side) => Constant(operand, operand.Value);

    public NumberColumn Visit(Reference operand, LaneSide side)
    {
        if (operand.Qualifier == Qualifier.Own)
        {
            return Of(operand.Named, side);
        }

        var column = side.Spare;
        for (var left = side.Asked.Lanes; left != 0; left &= left - 1)
        {
            var lane = BitOperations.TrailingZeroCount(left);
            column.Set(lane, side.Asked.Block.ContextOfSchool(lane) is { } school ? operand.Named.AtOnce(school)
                : OperandEvaluator.Unasked(operand.Named));
        }

        return column;
    }

    // Each subject on its own.
    public NumberColumn Visit(Arithmetic operand, LaneSide side)
    {
        var column = side.Spare;
        for (var left = side.Asked.Lanes; left != 0; left &= left - 1)
        {
            var lane = BitOperations.TrailingZeroCount(left);
            column.Set(lane, operand.At(side.Asked.Block.Context(lane, side.Asked.Parent)));
        }

        return column;
    }

    /// <summary>The numbers of a name.</summary>
    public NumberColumn Of(Symbol symbol, LaneSide side)
    {
        var (block, edition) = (side.Asked.Block, symbol.EditionOn(side.Asked.Block.Date));
        if (edition is ThresholdName threshold)
        {
            return Constant(threshold.ValueOn(block.Date), threshold.ValueOn(block.Date));
        }

        var parent = LaneColumns.ParentOf(symbol, side.Asked.Parent);
        var column = block.Columns.NumbersOf(symbol, parent);
        var left = side.Asked.Lanes & ~column.Filled;
        if (edition is RegisterFact fact && PlanCounts.IsPlain(fact))
        {
            LaneCounts.Fill(symbol, fact, side.Asked with { Parent = parent, Lanes = left }, column);
            return column;
        }

        if (edition is not null)
        {
            left = LaneReading.Fill(symbol, edition, side.Asked with { Parent = parent, Lanes = left }, column);
        }

        for (; left != 0; left &= left - 1)
        {
            var lane = BitOperations.TrailingZeroCount(left);
            column.Set(lane, symbol.AtOnce(block.Context(lane, parent)));
        }

        return column;
    }
}
