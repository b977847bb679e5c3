namespace AttendanceRules.Model.Windows;

/// <summary><c>this term</c>: the term of the date; <c>last term</c> with <paramref name="IsLast"/>: the one before that.</summary>
internal sealed record TermWindow(string Text, bool IsLast = false) : WindowPart(Text)
{
    public override TResult Accept<TArgument, TResult>(IWindowVisitor<TArgument, TResult> visitor, TArgument argument) =>
        visitor.Visit(this, argument);
}
