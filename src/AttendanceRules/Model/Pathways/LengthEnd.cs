using AttendanceRules.Model.Windows;

namespace AttendanceRules.Model.Pathways;

/// <summary><c>for</c>: a length from the day the watch opened.</summary>
internal sealed record LengthEnd(DatedLength Length) : WatchEnd
{
    public override TResult Accept<TArgument, TResult>(IWatchEndVisitor<TArgument, TResult> visitor, TArgument argument) =>
        visitor.Visit(this, argument);
}
