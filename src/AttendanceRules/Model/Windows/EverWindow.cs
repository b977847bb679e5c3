namespace AttendanceRules.Model.Windows;

/// <summary><c>ever</c>: everything on record.</summary>
internal sealed record EverWindow(string Text) : WindowPart(Text)
{
    public override TResult Accept<TArgument, TResult>(IWindowVisitor<TArgument, TResult> visitor, TArgument argument) =>
        visitor.Visit(this, argument);
}
