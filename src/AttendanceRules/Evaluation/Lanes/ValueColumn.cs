using System.Numerics;
using AttendanceRules.Evaluation.Facts;
using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Facts;
using AttendanceRules.Model.Values;

namespace AttendanceRules.Evaluation.Lanes;

/// <summary>What a name is for 64 subjects where it is neither a number nor a yes or no: several comparisons ask for it.</summary>
internal sealed class ValueColumn
{
    private readonly Value?[] values = new Value?[LaneBlock.Lanes];
    private ulong filled;

    /// <summary>The block for which it was last filled.</summary>
    public int Stamp { get; set; }

    public void Clear() => filled = 0;

    /// <summary>Clears the values too.</summary>
    public void Forget()
    {
        Clear();
        Array.Clear(values);
    }

    /// <summary>Works the name out of subjects for whom nobody did.</summary>
    public void Fill(Symbol named, LaneAsked asked)
    {
        var written = named.EditionOn(asked.Block.Date) as CharacteristicName;
        for (var left = asked.Lanes & ~filled; left != 0;)
        {
            var lane = BitOperations.TrailingZeroCount(left);
            var (value, same) = (named.AtOnce(asked.Block.Context(lane, asked.Parent)),
                written is null ? 1UL << lane : asked.Block.Alike.WithFirst(left, written.Name));
            left &= ~same;
            for (; same != 0; same &= same - 1)
            {
                values[BitOperations.TrailingZeroCount(same)] = value;
            }
        }

        filled |= asked.Lanes;
    }

    /// <summary>What the name is for a subject, once it is worked out.</summary>
    public Value Of(int lane) => values[lane]!;
}
