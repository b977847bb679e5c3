namespace AttendanceRules.Model.Windows;

/// <summary><c>from DATE to DATE</c>, both included.</summary>
internal sealed record BetweenWindow(string Text, Anchor From, Anchor To) : WindowPart(Text)
{
    public override IReadOnlyList<Anchor> Anchors { get; } = [From, To];

    public override TResult Accept<TArgument, TResult>(IWindowVisitor<TArgument, TResult> visitor, TArgument argument) =>
        visitor.Visit(this, argument);
}
