namespace AttendanceRules.Model.Windows;

/// <summary><c>this quarter</c>: the calendar quarter of the date, three months from January, April, July or October.</summary>
internal sealed record QuarterWindow(string Text) : WindowPart(Text)
{
    public override TResult Accept<TArgument, TResult>(IWindowVisitor<TArgument, TResult> visitor, TArgument argument) =>
        visitor.Visit(this, argument);
}
