using AttendanceRules.Calendar;

namespace AttendanceRules.Import.Drafts;

/// <summary>The school days of a published calendar, bank holidays of the base pack left out where they are known.</summary>
internal sealed class SchoolDays
{
    private readonly HashSet<DateOnly> days = [];

    public SchoolDays(SchoolCalendar calendar, SchoolWeek week, IReadOnlySet<DateOnly>? bankHolidays)
    {
        foreach (var term in calendar.Terms)
        {
            for (var number = term.From.DayNumber; number <= term.To.DayNumber; number++)
            {
                var day = DateOnly.FromDayNumber(number);
                if (week.Days.Contains(day.DayOfWeek)
                    && !term.HalfTermBreaks.Any(b => b.Contains(day))
                    && !calendar.Closures.Any(c => c.Contains(day)))
                {
                    days.Add(day);
                }
            }
        }

        days.ExceptWith(calendar.BankHolidays);
        days.ExceptWith(bankHolidays ?? new HashSet<DateOnly>());
    }

    public bool Contains(DateOnly day) => days.Contains(day);
}
