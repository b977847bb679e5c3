namespace AttendanceRules.Model.Windows;

/// <summary>A day of each year: the latest on or before the date asked. 29 February means the last of the month in other years.</summary>
internal sealed record YearlyAnchor(string Text, int Month, int Day) : Anchor(Text)
{
    public override TResult Accept<TArgument, TResult>(IAnchorVisitor<TArgument, TResult> visitor, TArgument argument) =>
        visitor.Visit(this, argument);
}
