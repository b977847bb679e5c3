using AttendanceRules.Model.Facts;
using AttendanceRules.Model.Values;

namespace AttendanceRules.Proofs;

/// <summary>A comparison of a number with a sum of facts, each times a number; dates are counted as days.</summary>
internal sealed class SumFormula(IReadOnlyList<(int Fact, Ratio Times)> terms, string op, Ratio limit) : Formula
{
    private readonly BandInterval allowed = BandInterval.Of(op == "!=" ? "==" : op, limit);

    public IReadOnlyList<(int Fact, Ratio Times)> Terms => terms;

    public override Truth In(FactCell?[] cells)
    {
        var sum = new BandInterval(Ratio.Of(0), true, Ratio.Of(0), true);
        var isOpen = false;
        foreach (var (fact, times) in terms)
        {
            if (cells[fact] is not { } cell)
            {
                isOpen = true;
            }
            else if (cell.IsNone)
            {
                // A comparison with none is false, whatever else is compared (S3).
                return Truth.False;
            }
            else if (times.A != 0)
            {
                sum = Plus(sum, Times(cell.Numbers, times));
            }
        }

        if (isOpen)
        {
            return Truth.Undecided;
        }

        var truth = !allowed.Overlaps(sum) ? Truth.False : allowed.And(sum) == sum ? Truth.True : Truth.Undecided;
        return op == "!=" ? Truth.True - (int)truth : truth;
    }

    public override int Open(FactCell?[] cells) => terms.Select(t => t.Fact).FirstOrDefault(f => cells[f] is null, -1);

    private static BandInterval Times(BandInterval range, Ratio by) => by > Ratio.Of(0)
        ? new(Product(range.Low, by), range.HasLow, Product(range.High, by), range.HasHigh)
        : new(Product(range.High, by), range.HasHigh, Product(range.Low, by), range.HasLow);

    private static Ratio? Product(Ratio? end, Ratio by) => end is { } number ? number * by : null;

    private static BandInterval Plus(BandInterval x, BandInterval y) => new(
        x.Low is { } a && y.Low is { } b ? a + b : null, x.HasLow && y.HasLow,
        x.High is { } c && y.High is { } d ? c + d : null, x.HasHigh && y.HasHigh);
}
