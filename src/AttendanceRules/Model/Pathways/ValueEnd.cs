namespace AttendanceRules.Model.Pathways;

/// <summary><c>until VALUE</c>: a date recorded among the values of the entry that opened it.</summary>
internal sealed record ValueEnd(string Name) : WatchEnd
{
    public override TResult Accept<TArgument, TResult>(IWatchEndVisitor<TArgument, TResult> visitor, TArgument argument) =>
        visitor.Visit(this, argument);
}
