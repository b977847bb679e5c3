namespace AttendanceRules.Proofs;

/// <summary>That something does not hold.</summary>
internal sealed class NotFormula(Formula of) : Formula
{
    public override Truth In(FactCell?[] cells) => Truth.True - (int)of.In(cells);

    public override int Open(FactCell?[] cells) => of.Open(cells);
}
