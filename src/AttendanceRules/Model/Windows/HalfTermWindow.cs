namespace AttendanceRules.Model.Windows;

/// <summary><c>this half term</c>: the half term of the date.</summary>
internal sealed record HalfTermWindow(string Text) : WindowPart(Text)
{
    public override TResult Accept<TArgument, TResult>(IWindowVisitor<TArgument, TResult> visitor, TArgument argument) =>
        visitor.Visit(this, argument);
}
