using AttendanceRules.Calendar;
using AttendanceRules.Model.Values;

namespace AttendanceRules.Model.Expressions;

/// <summary>A name in a comparison.</summary>
internal sealed class Reference(Symbol named, Qualifier qualifier) : Operand
{
    public override ValueKind Kind => named.Kind;

    public override Unit Unit => named.Unit;

    public override string Text => (qualifier == Qualifier.School ? "school." : qualifier == Qualifier.AnyParent ? "anyParent." : "")
        + named.Name;

    public override IEnumerable<Symbol> Names => [named];

    public override IEnumerable<Symbol> OwnNames => qualifier == Qualifier.Own ? [named] : [];

    public override bool IsOfAnyParent => qualifier == Qualifier.AnyParent;

    public override Interval Scale => named.Scale;

    public Qualifier Qualifier => qualifier;

    public override Symbol Named => named;

    public override TResult Accept<TArgument, TResult>(IOperandVisitor<TArgument, TResult> visitor, TArgument argument) =>
        visitor.Visit(this, argument);
}
