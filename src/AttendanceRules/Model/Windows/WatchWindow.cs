namespace AttendanceRules.Model.Windows;

/// <summary><c>watch of STAGE</c>: the days that count as evidence of the watch that the stage opened.</summary>
internal sealed record WatchWindow(string Text, string Stage) : WindowPart(Text)
{
    public override bool IsOfPathway => true;

    public override TResult Accept<TArgument, TResult>(IWindowVisitor<TArgument, TResult> visitor, TArgument argument) =>
        visitor.Visit(this, argument);
}
