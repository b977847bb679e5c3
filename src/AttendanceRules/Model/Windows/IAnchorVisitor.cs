namespace AttendanceRules.Model.Windows;

/// <summary>Reads an anchor: one method a case, so that a forgotten case does not compile.</summary>
internal interface IAnchorVisitor<in TArgument, out TResult>
{
    TResult Visit(DateAnchor anchor, TArgument argument);

    TResult Visit(YearlyAnchor anchor, TArgument argument);

    TResult Visit(EdgeAnchor anchor, TArgument argument);

    TResult Visit(SymbolAnchor anchor, TArgument argument);

    TResult Visit(ActionAnchor anchor, TArgument argument);
}
