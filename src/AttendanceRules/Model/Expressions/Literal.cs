using AttendanceRules.Model.Values;

namespace AttendanceRules.Model.Expressions;

/// <summary>A number, 'text', date or true/false written in the condition.</summary>
internal sealed class Literal(Value value, string text) : Operand
{
    public override ValueKind Kind => value.Kind;

    public override string Text => text;

    public override Interval Scale => Kind == ValueKind.Number ? value.Numbers : base.Scale;

    public Value Value => value;

    public override TResult Accept<TArgument, TResult>(IOperandVisitor<TArgument, TResult> visitor, TArgument argument) =>
        visitor.Visit(this, argument);
}
