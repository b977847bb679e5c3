using AttendanceRules.Model.Windows;

namespace AttendanceRules.Model.Pathways;

/// <summary><c>until N UNIT after X</c>: a length after or from an anchor.</summary>
internal sealed record DeadlineEnd(Deadline Deadline) : WatchEnd
{
    public override TResult Accept<TArgument, TResult>(IWatchEndVisitor<TArgument, TResult> visitor, TArgument argument) =>
        visitor.Visit(this, argument);
}
