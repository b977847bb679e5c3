namespace AttendanceRules.Model.Windows;

/// <summary><c>since X</c>: from the day after the anchor.</summary>
internal sealed record SinceWindow(string Text, Anchor Anchor) : WindowPart(Text)
{
    public override IReadOnlyList<Anchor> Anchors { get; } = [Anchor];

    public override TResult Accept<TArgument, TResult>(IWindowVisitor<TArgument, TResult> visitor, TArgument argument) =>
        visitor.Visit(this, argument);
}
