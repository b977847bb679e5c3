namespace AttendanceRules.Model.Pathways;

/// <summary><c>until DATE</c>: a written day.</summary>
internal sealed record DateEnd(DateOnly Date) : WatchEnd
{
    public override TResult Accept<TArgument, TResult>(IWatchEndVisitor<TArgument, TResult> visitor, TArgument argument) =>
        visitor.Visit(this, argument);
}
