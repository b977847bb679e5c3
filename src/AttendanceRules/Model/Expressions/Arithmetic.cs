using AttendanceRules.Calendar;
using AttendanceRules.Model.Values;

namespace AttendanceRules.Model.Expressions;

/// <summary><c>+</c> and <c>-</c> between like units, <c>*</c> by a number (S5). None in, none out.</summary>
internal sealed class Arithmetic(Operand left, char op, Operand right) : Operand
{
    public Operand Left => left;

    public Operand Right => right;

    /// <summary><c>+</c>, <c>-</c> or <c>*</c>.</summary>
    public char Operator => op;

    public override ValueKind Kind => ValueKind.Number;

    // Worked out once: a chain of sums would ask for it twice at each step.
    public override Unit Unit { get; } = left.Unit != Unit.None ? left.Unit : right.Unit;

    public override string Text => $"{left.Text} {op} {right.Text}";

    public override IEnumerable<Symbol> Names => left.Names.Concat(right.Names);

    public override IEnumerable<Symbol> OwnNames => left.OwnNames.Concat(right.OwnNames);

    public override bool IsOfAnyParent => left.IsOfAnyParent || right.IsOfAnyParent;

    public override Interval Scale => op == '*' ? left.Scale * right.Scale : left.Scale.Or(right.Scale);

    public override Symbol? Named => left.Named ?? right.Named;

    public override TResult Accept<TArgument, TResult>(IOperandVisitor<TArgument, TResult> visitor, TArgument argument) =>
        visitor.Visit(this, argument);
}
