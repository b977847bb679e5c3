using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Facts;
using AttendanceRules.Model.Values;

namespace AttendanceRules.Proofs;

/// <summary>Reads one side of a comparison as a sum of facts; null: it is none, or a product of facts.</summary>
/// <param name="day">The day.</param>
/// <param name="number">The number of a fact: of the name, its edition of the day, and whether it is asked of the school.</param>
internal sealed class SumReader(DateOnly day, Func<Symbol, Symbol, bool, int> number) : IOperandVisitor<bool, LinearSum?>
{
    /// <summary>True once something was none: then a comparison is false.</summary>
    public bool IsNone { get; private set; }

    public LinearSum? Of(Operand operand) => operand.Accept(this, false);

    public LinearSum? Visit(Literal operand, bool argument) => operand.Value switch
    {
        { State: ValueState.NotApplicable } => None(),
        { Kind: ValueKind.Date, Date: var date } => LinearSum.Of(Ratio.Of(date.DayNumber)),
        { Low: { } low } => LinearSum.Of(low),
        _ => null,
    };

    public LinearSum? Visit(Reference operand, bool argument) =>
        operand.Named.EditionOn(day) switch
        {
            null => None(),
            ThresholdName threshold => threshold.On(day) is { } value ? LinearSum.Of(value) : None(),
            NumberFact fact => fact.Sum.Accept(this, argument || operand.Qualifier == Qualifier.School),
            var edition => LinearSum.Of(number(operand.Named, edition, argument || operand.Qualifier == Qualifier.School)),
        };

    public LinearSum? Visit(Arithmetic operand, bool argument)
    {
        if (operand.Left.Accept(this, argument) is not { } left || operand.Right.Accept(this, argument) is not { } right)
        {
            return null;
        }

        return operand.Operator switch
        {
            '+' => left.Plus(right),
            '-' => left.Minus(right),
            _ when left.Terms.Count == 0 => right.Times(left.Constant),
            _ when right.Terms.Count == 0 => left.Times(right.Constant),
            _ => null,
        };
    }

    private LinearSum? None()
    {
        IsNone = true;
        return null;
    }
}
