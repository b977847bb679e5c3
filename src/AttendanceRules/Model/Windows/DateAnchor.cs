namespace AttendanceRules.Model.Windows;

/// <summary>A written date.</summary>
internal sealed record DateAnchor(string Text, DateOnly Date) : Anchor(Text)
{
    public override TResult Accept<TArgument, TResult>(IAnchorVisitor<TArgument, TResult> visitor, TArgument argument) =>
        visitor.Visit(this, argument);
}
