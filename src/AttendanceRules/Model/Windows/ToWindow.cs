namespace AttendanceRules.Model.Windows;

/// <summary><c>to X</c>: up to the anchor's own day.</summary>
internal sealed record ToWindow(string Text, Anchor Anchor) : WindowPart(Text)
{
    public override IReadOnlyList<Anchor> Anchors { get; } = [Anchor];

    public override TResult Accept<TArgument, TResult>(IWindowVisitor<TArgument, TResult> visitor, TArgument argument) =>
        visitor.Visit(this, argument);
}
