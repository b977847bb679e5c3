namespace AttendanceRules.Model.Pathways;

/// <summary>Reads the end of a watch: one method a case, so that a forgotten case does not compile.</summary>
internal interface IWatchEndVisitor<in TArgument, out TResult>
{
    TResult Visit(LengthEnd end, TArgument argument);

    TResult Visit(EntryEnd end, TArgument argument);

    TResult Visit(ValueEnd end, TArgument argument);

    TResult Visit(DateEnd end, TArgument argument);

    TResult Visit(DeadlineEnd end, TArgument argument);
}
