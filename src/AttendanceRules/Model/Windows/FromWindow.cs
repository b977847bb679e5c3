namespace AttendanceRules.Model.Windows;

/// <summary><c>from X</c>: from the anchor's own day.</summary>
internal sealed record FromWindow(string Text, Anchor Anchor) : WindowPart(Text)
{
    public override IReadOnlyList<Anchor> Anchors { get; } = [Anchor];

    public override TResult Accept<TArgument, TResult>(IWindowVisitor<TArgument, TResult> visitor, TArgument argument) =>
        visitor.Visit(this, argument);
}
