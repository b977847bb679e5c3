using AttendanceRules.Calendar;

namespace AttendanceRules.Tests.Facts;

/// <summary>School time as plain lists, each question answered by looking through all days (S12, S18).</summary>
internal sealed class PlainTime
{
    // England and Wales, as gov.uk lists them.
    private static readonly DateOnly[] National =
    [
        new(2026, 8, 31), new(2026, 12, 25), new(2026, 12, 28), new(2027, 1, 1), new(2027, 3, 26), new(2027, 3, 29), new(2027, 5, 3),
            new(2027, 5, 31), new(2027, 8, 30), new(2027, 12, 27), new(2027, 12, 28),
    ];

    private readonly HashSet<DateOnly> holidays;

    public PlainTime(IReadOnlyList<Term> terms, IReadOnlyList<DateSpan> closures, IReadOnlyList<DateOnly> bankHolidays)
    {
        holidays = [.. National, .. bankHolidays];
        (Terms, Closures) = (terms, closures);
        Days = [.. terms.SelectMany(t => Each(t.From, t.To).Where(d => IsWorkingDay(d) && !t.HalfTermBreaks.Any(b => b.Contains(d))
            && !closures.Any(c => c.Contains(d))))];
        Mondays = [.. Days.Select(MondayOf).Distinct()];
        foreach (var term in terms)
        {
            var breaks = term.HalfTermBreaks.Count > 0 ? term.HalfTermBreaks
                : [.. closures.Where(c => c.From >= term.From && c.To <= term.To && Each(c.From, c.To)
                    .Any(d => d.DayOfWeek == DayOfWeek.Monday && c.Contains(d.AddDays(4))))];
            var from = term.From;
            foreach (var pause in breaks)
            {
                HalfTerms.Add(new DateSpan(from, pause.From.AddDays(-1)));
                from = pause.To.AddDays(1);
            }

            HalfTerms.Add(new DateSpan(from, term.To));
        }
    }

    public IReadOnlyList<Term> Terms { get; }

    public IReadOnlyList<DateSpan> Closures { get; }

    public IReadOnlyList<DateOnly> Days { get; }

    /// <summary>Mondays of the weeks with a session.</summary>
    public IReadOnlyList<DateOnly> Mondays { get; }

    public List<DateSpan> HalfTerms { get; } = [];

    public static IEnumerable<DateOnly> Each(DateOnly from, DateOnly to)
    {
        for (var day = from; day <= to; day = day.AddDays(1))
        {
            yield return day;
        }
    }

    public static DateOnly MondayOf(DateOnly date)
    {
        while (date.DayOfWeek != DayOfWeek.Monday)
        {
            date = date.AddDays(-1);
        }

        return date;
    }

    public static DateSpan SchoolYear(DateOnly date)
    {
        var year = date.Month >= 8 ? date.Year : date.Year - 1;
        return new DateSpan(new(year, 8, 1), new(year + 1, 7, 31));
    }

    public bool IsWorkingDay(DateOnly date) => date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !holidays.Contains(date);

    /// <summary>The n-th unit strictly after the date; null beyond the calendar.</summary>
    public DateOnly? After(DateOnly date, int n, string unit) => unit switch
    {
        "calendar days" => date.AddDays(n),
        "months" => date.AddMonths(n),
        "years" => date.AddYears(n),
        "working days" => Each(date.AddDays(1), date.AddDays(20 + (3 * n))).Where(IsWorkingDay).ElementAt(n - 1),
        "school days" => At(Days.Where(d => d > date), n - 1),
        _ => At(Mondays.Where(m => m > MondayOf(date)), n - 1) is { } monday ? At(Days.Where(d => d >= SameWeekday(monday, date)), 0)
            : null,
    };

    /// <summary>The n-th unit counting the date's own as the first; null beyond the calendar.</summary>
    public DateOnly? From(DateOnly date, int n, string unit)
    {
        switch (unit)
        {
            case "school days":
                return At(Days.Where(d => d >= date), n - 1);
            case "working days":
                return Each(date, date.AddDays(20 + (3 * n))).Where(IsWorkingDay).ElementAt(n - 1);
            case "school weeks":
                var opening = Mondays.Contains(MondayOf(date)) ? date : At(Days.Where(d => d > date), 0);
                if (opening is not { } first)
                {
                    return null;
                }

                // Where the calendar ends before the weekday comes again, the days up to it are not known; whole weeks are, from a Monday.
                var again = At(Mondays.Where(m => m > MondayOf(first)), n - 1) is { } monday ? SameWeekday(monday, first) : (DateOnly?)null;
                return again is { } day && Days.Any(d => d >= day) ? Days.Where(d => d < day).Max()
                    : first == MondayOf(first) && Mondays.Count(m => m > first) == n - 1 ? Days.Max() : null;
            default:
                return After(date, n, unit)?.AddDays(-1);
        }
    }

    private static DateOnly SameWeekday(DateOnly monday, DateOnly date) => monday.AddDays(date.DayNumber - MondayOf(date).DayNumber);

    private static DateOnly? At(IEnumerable<DateOnly> days, int index) => days.Select(d => (DateOnly?)d).ElementAtOrDefault(index);
}
