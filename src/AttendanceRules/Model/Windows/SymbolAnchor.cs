using AttendanceRules.Model.Expressions;

namespace AttendanceRules.Model.Windows;

/// <summary>A fact, question or characteristic that is a date.</summary>
internal sealed record SymbolAnchor(string Text, Symbol Of) : Anchor(Text)
{
    public override Symbol Named => Of;

    public override TResult Accept<TArgument, TResult>(IAnchorVisitor<TArgument, TResult> visitor, TArgument argument) =>
        visitor.Visit(this, argument);
}
