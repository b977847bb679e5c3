namespace AttendanceRules.Proofs;

/// <summary>At least one of its parts; without a part it does not hold.</summary>
internal sealed class AnyFormula(IReadOnlyList<Formula> parts) : Formula
{
    public override Truth In(FactCell?[] cells)
    {
        var any = Truth.False;
        for (var i = 0; i < parts.Count && any != Truth.True; i++)
        {
            any = parts[i].In(cells) is var truth && truth > any ? truth : any;
        }

        return any;
    }

    public override int Open(FactCell?[] cells) =>
        parts.Where(p => p.In(cells) == Truth.Undecided).Select(p => p.Open(cells)).FirstOrDefault(f => f >= 0, -1);
}
