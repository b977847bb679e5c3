namespace AttendanceRules.Model.Windows;

/// <summary><c>this month</c>: the calendar month of the date.</summary>
internal sealed record MonthWindow(string Text) : WindowPart(Text)
{
    public override TResult Accept<TArgument, TResult>(IWindowVisitor<TArgument, TResult> visitor, TArgument argument) =>
        visitor.Visit(this, argument);
}
