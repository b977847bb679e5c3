namespace AttendanceRules.Model.Pathways;

/// <summary>The last day of a watch, as packs write it.</summary>
internal abstract record WatchEnd
{
    public abstract TResult Accept<TArgument, TResult>(IWatchEndVisitor<TArgument, TResult> visitor, TArgument argument);
}
