namespace AttendanceRules.Model.Windows;

/// <summary><c>this term</c>: the term of the date.</summary>
internal sealed record TermWindow(string Text) : WindowPart(Text)
{
    public override TResult Accept<TArgument, TResult>(IWindowVisitor<TArgument, TResult> visitor, TArgument argument) =>
        visitor.Visit(this, argument);
}
