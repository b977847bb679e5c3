namespace AttendanceRules.Model.Windows;

/// <summary><c>school year</c>: the school year of the date.</summary>
internal sealed record SchoolYearWindow(string Text) : WindowPart(Text)
{
    public override TResult Accept<TArgument, TResult>(IWindowVisitor<TArgument, TResult> visitor, TArgument argument) =>
        visitor.Visit(this, argument);
}
