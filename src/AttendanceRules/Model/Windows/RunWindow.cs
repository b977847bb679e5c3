namespace AttendanceRules.Model.Windows;

/// <summary><c>run FACT</c>: from the start of a run to its end.</summary>
internal sealed record RunWindow(string Text, Anchor Start, Anchor End) : WindowPart(Text)
{
    public override IReadOnlyList<Anchor> Anchors { get; } = [Start, End];

    public override TResult Accept<TArgument, TResult>(IWindowVisitor<TArgument, TResult> visitor, TArgument argument) =>
        visitor.Visit(this, argument);
}
