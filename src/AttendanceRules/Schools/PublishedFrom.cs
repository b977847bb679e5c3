using AttendanceRules.Calendar;

namespace AttendanceRules.Schools;

/// <summary>The day of a school year before which figures of a school give no count of a group.</summary>
/// <param name="Day">Null: it may be counted on every day.</param>
internal readonly record struct PublishedFrom((int Month, int Day)? Day)
{
    public bool IsTooEarly(SchoolTime time, DateOnly asOf)
    {
        if (Day is not var (month, day))
        {
            return false;
        }

        var year = time.SchoolYear(asOf);
        var first = In(year.From.Year, month, day);
        return asOf < (first < year.From ? first.PlusYears(1) : first);
    }

    /// <summary>The first such day after another; null: it may be counted on every day.</summary>
    public DateOnly? FirstAfter(DateOnly date) => Day is not var (month, day) ? null
        : In(date.Year, month, day) is var first && first > date ? first : In(date.PlusYears(1).Year, month, day);

    private static DateOnly In(int year, int month, int day) => new(year, month, Math.Min(day, DateTime.DaysInMonth(year, month)));
}
