namespace AttendanceRules.Calendar;

/// <summary>Days from a date on that stop at the calendar's first and last day, 0001-01-01 and 9999-12-31, instead of failing.</summary>
internal static class DateArithmetic
{
    public static DateOnly PlusDays(this DateOnly date, int days) =>
        DateOnly.FromDayNumber((int)Math.Clamp((long)date.DayNumber + days, DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber));

    public static DateOnly PlusMonths(this DateOnly date, int months) => ((12L * date.Year) + date.Month - 1 + months) switch
    {
        < 12 => DateOnly.MinValue,
        >= 12L * 10_000 => DateOnly.MaxValue,
        _ => date.AddMonths(months),
    };

    public static DateOnly PlusYears(this DateOnly date, int years) => ((long)date.Year + years) switch
    {
        < 1 => DateOnly.MinValue,
        > 9999 => DateOnly.MaxValue,
        _ => date.AddYears(years),
    };
}
