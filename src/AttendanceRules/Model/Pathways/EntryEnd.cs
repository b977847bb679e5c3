namespace AttendanceRules.Model.Pathways;

/// <summary><c>until ACTION</c>: the day recorded as "until" on the entry that opened it.</summary>
internal sealed record EntryEnd(string Action) : WatchEnd
{
    public override TResult Accept<TArgument, TResult>(IWatchEndVisitor<TArgument, TResult> visitor, TArgument argument) =>
        visitor.Visit(this, argument);
}
