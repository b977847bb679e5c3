namespace AttendanceRules.Calendar;

/// <summary>School years, one after another without a gap. A first day of 29 February is the 28th where there is none.</summary>
internal sealed class SchoolYears(int month, int day)
{
    private const int Few = 8;
    private const int Half = 32;

    // Nearly all who ask mean the same few years: of each that was asked about, its first day and its last as numbers, in one, so that
    // another thread never reads half of it.
    private readonly long[] known = new long[Few];

    /// <summary>The year holding the date; cut where dates begin and end.</summary>
    public DateSpan At(DateOnly date)
    {
        ref var kept = ref known[date.Year % Few];
        var packed = Volatile.Read(ref kept);
        var (from, to) = ((int)(packed >> Half), (int)packed);
        if (date.DayNumber >= from && date.DayNumber <= to && packed != 0)
        {
            return new DateSpan(DateOnly.FromDayNumber(from), DateOnly.FromDayNumber(to));
        }

        var year = Of(date.Year + (Start(date.Year) > date ? -1 : 0));
        Volatile.Write(ref kept, ((long)year.From.DayNumber << Half) + year.To.DayNumber);
        return year;
    }

    private DateSpan Of(int year) => new(year < DateOnly.MinValue.Year ? DateOnly.MinValue : Start(year),
        year < DateOnly.MaxValue.Year ? Start(year + 1).PlusDays(-1) : DateOnly.MaxValue);

    private DateOnly Start(int year) => new(year, month, Math.Min(day, DateTime.DaysInMonth(year, month)));
}
