namespace AttendanceRules.Model.Windows;

/// <summary>
/// <c>this half term</c>: the half term of the date; <c>last half term</c> with <paramref name="IsLast"/>: the one before that.
/// </summary>
internal sealed record HalfTermWindow(string Text, bool IsLast = false) : WindowPart(Text)
{
    public override TResult Accept<TArgument, TResult>(IWindowVisitor<TArgument, TResult> visitor, TArgument argument) =>
        visitor.Visit(this, argument);
}
