namespace AttendanceRules.Model.Windows;

/// <summary>A day of each year: the latest on or before the date asked. 29 February means the last of the month in other years.</summary>
internal sealed record YearlyAnchor(string Text, int Month, int Day) : Anchor(Text)
{
    /// <summary>The first such day on or after a day.</summary>
    public DateOnly From(DateOnly day) => In(day.Year) is var own && own >= day ? own : In(Math.Min(DateOnly.MaxValue.Year, day.Year + 1));

    /// <summary>The day in a year.</summary>
    public DateOnly In(int year) => new(year, Month, Math.Min(Day, DateTime.DaysInMonth(year, Month)));

    public override TResult Accept<TArgument, TResult>(IAnchorVisitor<TArgument, TResult> visitor, TArgument argument) =>
        visitor.Visit(this, argument);
}
