namespace AttendanceRules.Proofs;

/// <summary>Whether a text, or a yes/no fact, is a word, or is another.</summary>
internal sealed class WordFormula(int fact, string word, bool isNegated) : Formula
{
    public override Truth In(FactCell?[] cells) => cells[fact] is not { } cell ? Truth.Undecided
        : !cell.IsNone && (cell.Word == word) != isNegated ? Truth.True : Truth.False;

    public override int Open(FactCell?[] cells) => cells[fact] is null ? fact : -1;
}
