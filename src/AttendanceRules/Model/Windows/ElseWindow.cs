namespace AttendanceRules.Model.Windows;

/// <summary><c>since X else Y</c>: the second where the first does not exist.</summary>
internal sealed record ElseWindow(string Text, WindowPart Main, WindowPart Spare) : WindowPart(Text)
{
    public override IReadOnlyList<Anchor> Anchors { get; } = [.. Main.Anchors, .. Spare.Anchors];

    public override bool IsOfPathway => Main.IsOfPathway || Spare.IsOfPathway;

    public override TResult Accept<TArgument, TResult>(IWindowVisitor<TArgument, TResult> visitor, TArgument argument) =>
        visitor.Visit(this, argument);
}
