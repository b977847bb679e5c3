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
        var first = new DateOnly(year.From.Year, month, Math.Min(day, DateTime.DaysInMonth(year.From.Year, month)));
        return asOf < (first < year.From ? first.PlusYears(1) : first);
    }
}
