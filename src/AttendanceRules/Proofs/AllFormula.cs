namespace AttendanceRules.Proofs;

/// <summary>All of its parts; without a part it holds.</summary>
internal sealed class AllFormula(IReadOnlyList<Formula> parts) : Formula
{
    public override Truth In(FactCell?[] cells)
    {
        var all = Truth.True;
        for (var i = 0; i < parts.Count && all != Truth.False; i++)
        {
            all = parts[i].In(cells) is var truth && truth < all ? truth : all;
        }

        return all;
    }

    public override int Open(FactCell?[] cells) =>
        parts.Where(p => p.In(cells) == Truth.Undecided).Select(p => p.Open(cells)).FirstOrDefault(f => f >= 0, -1);
}
