namespace AttendanceRules.Model.Windows;

/// <summary><c>period NAME</c>: the period of the calendar that has the name and holds the date.</summary>
internal sealed record PeriodWindow(string Text, string Name) : WindowPart(Text)
{
    public override TResult Accept<TArgument, TResult>(IWindowVisitor<TArgument, TResult> visitor, TArgument argument) =>
        visitor.Visit(this, argument);
}
