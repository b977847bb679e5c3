namespace AttendanceRules.Evaluation.Plans;

/// <summary>The stretch of days around a date on which nothing that was looked at changes.</summary>
internal sealed class PlanDays(DateOnly date)
{
    public DateOnly From { get; private set; } = DateOnly.MinValue;

    public DateOnly To { get; private set; } = DateOnly.MaxValue;

    /// <summary>Something may be otherwise from this day on.</summary>
    public void Change(DateOnly day)
    {
        if (day <= date)
        {
            From = day > From ? day : From;
        }
        else
        {
            var before = day.AddDays(-1);
            To = before < To ? before : To;
        }
    }

    /// <summary>Something is in force from the first day to the last.</summary>
    public void Change(DateOnly from, DateOnly? to)
    {
        Change(from);
        if (to is { } last && last < DateOnly.MaxValue)
        {
            Change(last.AddDays(1));
        }
    }
}
