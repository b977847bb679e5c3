using AttendanceRules.Evaluation.Facts;
using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Values;

namespace AttendanceRules.Evaluation.Expressions;

/// <summary>The value of one side of a comparison.</summary>
internal sealed class OperandEvaluator : IOperandVisitor<EvaluationContext, Value>
{
    public static readonly OperandEvaluator Instance = new();

    public Value Visit(Literal operand, EvaluationContext context) => operand.Value;

    public Value Visit(Reference operand, EvaluationContext context) =>
        operand.Asked(context) is { } own ? operand.Named.AtOnce(own) : Unasked(operand.Named);

    public Value Visit(Arithmetic operand, EvaluationContext context)
    {
        var (x, y) = (operand.Left.At(context), operand.Right.At(context));
        return x.IsAssumed || y.IsAssumed ? Of(operand.Operator, x, y) with { IsAssumed = true } : Of(operand.Operator, x, y);
    }

    /// <summary>What a name of the school means where no school is at hand.</summary>
    public static Value Unasked(Symbol named) => named.WithoutSchool
        ?? (named is { Kind: ValueKind.Number, MayBeNegative: false } ? Value.UnknownCount() : Value.Unknown(named.Kind));

    /// <summary>The sum, difference or product (S5).</summary>
    public static Value Of(char op, Value x, Value y)
    {
        if (x.State == ValueState.NotApplicable || y.State == ValueState.NotApplicable)
        {
            return Value.NotApplicable(ValueKind.Number, x.Because ?? y.Because);
        }

        return Value.Range(op switch
        {
            '+' => x.Numbers + y.Numbers,
            '-' => x.Numbers - y.Numbers,
            _ => x.Numbers * y.Numbers,
        });
    }
}
