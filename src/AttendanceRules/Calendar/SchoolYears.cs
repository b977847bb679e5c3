namespace AttendanceRules.Calendar;

/// <summary>School years, one after another without a gap. A first day of 29 February is the 28th where there is none.</summary>
internal sealed class SchoolYears(int month, int day)
{
    // Nearly all who ask mean the same year. It is replaced as a whole, so that another thread never reads half of it.
    private Year? last;

    /// <summary>The year holding the date; cut where dates begin and end.</summary>
    public DateSpan At(DateOnly date)
    {
        if (last is not { } year || !year.Days.Contains(date))
        {
            last = year = new Year(Of(date.Year + (Start(date.Year) > date ? -1 : 0)));
        }

        return year.Days;
    }

    private DateSpan Of(int year) => new(year < DateOnly.MinValue.Year ? DateOnly.MinValue : Start(year),
        year < DateOnly.MaxValue.Year ? Start(year + 1).PlusDays(-1) : DateOnly.MaxValue);

    private DateOnly Start(int year) => new(year, month, Math.Min(day, DateTime.DaysInMonth(year, month)));

    private sealed record Year(DateSpan Days);
}
