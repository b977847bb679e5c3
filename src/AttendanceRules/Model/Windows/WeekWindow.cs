namespace AttendanceRules.Model.Windows;

/// <summary><c>this week</c>: the week of the date, from its first day to its last.</summary>
internal sealed record WeekWindow(string Text) : WindowPart(Text)
{
    public override TResult Accept<TArgument, TResult>(IWindowVisitor<TArgument, TResult> visitor, TArgument argument) =>
        visitor.Visit(this, argument);
}
