namespace AttendanceRules.Model.Windows;

/// <summary><c>N UNIT after X</c> or <c>N UNIT from X</c>. With <paramref name="IsAfter"/> the anchor's own day is not counted.</summary>
internal sealed record LengthWindow(string Text, DatedLength Length, Anchor Anchor, bool IsAfter) : WindowPart(Text)
{
    public override IReadOnlyList<Anchor> Anchors { get; } = [Anchor];

    public override TResult Accept<TArgument, TResult>(IWindowVisitor<TArgument, TResult> visitor, TArgument argument) =>
        visitor.Visit(this, argument);
}
