namespace AttendanceRules.Model.Windows;

/// <summary><c>before X</c>: up to the day before the anchor.</summary>
internal sealed record BeforeWindow(string Text, Anchor Anchor) : WindowPart(Text)
{
    public override IReadOnlyList<Anchor> Anchors { get; } = [Anchor];

    public override TResult Accept<TArgument, TResult>(IWindowVisitor<TArgument, TResult> visitor, TArgument argument) =>
        visitor.Visit(this, argument);
}
