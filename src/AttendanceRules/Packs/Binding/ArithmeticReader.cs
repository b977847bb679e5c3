using AttendanceRules.Calendar;
using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Values;

namespace AttendanceRules.Packs.Binding;

/// <summary>Joins two terms by <c>+</c>, <c>-</c> or <c>*</c> where their kinds and units allow it (S5).</summary>
internal static class ArithmeticReader
{
    // The same as the largest number that can be written.
    private static readonly Ratio Most = Ratio.Of(1_000_000_000);

    /// <exception cref="PhraseException">They cannot be joined.</exception>
    public static Arithmetic Of(Operand left, Token op, Operand right)
    {
        if (left.Kind != ValueKind.Number || right.Kind != ValueKind.Number)
        {
            throw new PhraseException("type-mismatch", op.Offset, $"'{op.Text}' needs numbers on both sides.");
        }

        if (op.Text != "*" && left.Unit != right.Unit && left.Unit != Unit.None && right.Unit != Unit.None)
        {
            throw new PhraseException("unit-mismatch", op.Offset,
                $"{UnitWords.Of(left.Unit)} and {UnitWords.Of(right.Unit)} cannot be added.");
        }

        if (op.Text == "*" && left.Unit != Unit.None && right.Unit != Unit.None)
        {
            throw new PhraseException("unit-mismatch", op.Offset, "'*' multiplies by a plain number.");
        }

        var sum = new Arithmetic(left, op.Text[0], right);
        return sum.Scale.IsWithin(Most) ? sum : throw new PhraseException("number-too-large", op.Offset,
            $"This multiplies by more than {Most}.", "Written numbers and thresholds may multiply to 1,000,000,000 at most.");
    }
}
