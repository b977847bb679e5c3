namespace AttendanceRules.Model.Windows;

/// <summary><c>last N UNIT</c>: back from the date. With <paramref name="IsOfPossible"/> only possible sessions are counted.</summary>
internal sealed record LastWindow(string Text, DatedLength Length, bool IsOfPossible) : WindowPart(Text)
{
    public override TResult Accept<TArgument, TResult>(IWindowVisitor<TArgument, TResult> visitor, TArgument argument) =>
        visitor.Visit(this, argument);
}
