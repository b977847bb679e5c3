using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Facts;
using AttendanceRules.Model.Values;

namespace AttendanceRules.Evaluation.Lanes;

/// <summary>Whether the row of a band is one of a name, for many subjects whose number is known (S20).</summary>
internal sealed class LaneBands(LaneNumbers numbers)
{
    private readonly Dictionary<(BandRows Rows, DateOnly Date), Limits?[]> limits = [];

    /// <summary>The subjects for whom it is worked out, and what it is for them.</summary>
    public (ulong Known, LaneTruth Truth) Of(Comparison comparison, LaneAsked asked)
    {
        if (comparison is not { Left: Reference { Qualifier: Qualifier.Own } left, Right: Literal { Kind: ValueKind.Text } right }
            || left.Named.EditionOn(asked.Block.Date) is not BandFact { HasCheckpoints: false } band)
        {
            return (0, LaneTruth.False);
        }

        // Without rows it is none, and so is it where its number is; neither comparison holds then.
        if (band.RowsOn(asked.Block.Date) is not { } rows)
        {
            return (asked.Lanes, LaneTruth.False);
        }

        var column = numbers.Of(band.Of, new LaneSide(asked, asked.Block.Columns.Left));
        var known = column.Known & asked.Lanes;
        var same = Rows(band, rows, column, known, right.Value.Text, asked.Block.Date);
        return (known | (column.None & asked.Lanes), LaneTruth.TrueFor(comparison.Operator == "==" ? same : known & ~same));
    }

    // The first row that lets the number through counts.
    private ulong Rows(BandFact band, BandRows rows, NumberColumn column, ulong known, string text, DateOnly date)
    {
        var (left, same, ranges) = (known, 0UL, LimitsOf(rows, date));
        for (var i = 0; i < ranges.Length; i++)
        {
            var some = ranges[i] is { } range ? LaneComparing.Between(column, range.Low, range.HasLow, range.High, range.HasHigh, left) : 0;
            same |= rows.Rows[i].Value == text ? some : 0;
            left &= ~some;
        }

        return same | (band.Unmatched.Text == text ? left : 0);
    }

    private Limits?[] LimitsOf(BandRows rows, DateOnly date)
    {
        if (!limits.TryGetValue((rows, date), out var known))
        {
            limits[(rows, date)] = known = [.. rows.On(date).Select(r =>
                r is { } range ? new Limits(Of(range.Low), range.HasLow, Of(range.High), range.HasHigh) : null)];
        }

        return known;

        static NumberColumn? Of(Ratio? end) => end is { } number ? NumberColumn.Of(Value.Exact(number)) : null;
    }

    private sealed record Limits(NumberColumn? Low, bool HasLow, NumberColumn? High, bool HasHigh);
}
