namespace AttendanceRules.Model.Windows;

/// <summary><c>last school year</c>: the school year before that of the date.</summary>
internal sealed record LastSchoolYearWindow(string Text) : WindowPart(Text)
{
    public override TResult Accept<TArgument, TResult>(IWindowVisitor<TArgument, TResult> visitor, TArgument argument) =>
        visitor.Visit(this, argument);
}
