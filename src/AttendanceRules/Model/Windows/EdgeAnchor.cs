using AttendanceRules.Model.Expressions;

namespace AttendanceRules.Model.Windows;

/// <summary>The start, the end or the "since" of a fact.</summary>
internal sealed record EdgeAnchor(string Text, Symbol Of, string Edge) : Anchor(Text)
{
    public override Symbol Named => Of;

    public override TResult Accept<TArgument, TResult>(IAnchorVisitor<TArgument, TResult> visitor, TArgument argument) =>
        visitor.Visit(this, argument);
}
