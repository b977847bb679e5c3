namespace AttendanceRules.Model.Windows;

/// <summary><c>cycle</c>: the present cycle of the pathway.</summary>
internal sealed record CycleWindow(string Text) : WindowPart(Text)
{
    public override bool IsOfPathway => true;

    public override TResult Accept<TArgument, TResult>(IWindowVisitor<TArgument, TResult> visitor, TArgument argument) =>
        visitor.Visit(this, argument);
}
