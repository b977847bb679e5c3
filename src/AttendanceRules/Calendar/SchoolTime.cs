namespace AttendanceRules.Calendar;

/// <summary>
/// A calendar with its days numbered, so that windows are ranges and counts are look-ups. <see cref="SchoolWeek"/> numbers their sessions.
/// </summary>
internal sealed class SchoolTime
{
    private readonly DateOnly[] days;
    private readonly int[] weekOfDay;
    private readonly DateOnly[] weekStarts;
    private readonly int[] dayAt;
    private readonly int firstDay;
    private readonly IReadOnlySet<DateOnly> bankHolidays;
    private readonly SchoolYears years;

    public SchoolTime(
        SchoolCalendar calendar, SchoolWeek week, IReadOnlySet<DateOnly> baseBankHolidays, (int Month, int Day) yearStart)
    {
        (Calendar, Week) = (calendar, week);
        years = new SchoolYears(yearStart.Month, yearStart.Day);
        bankHolidays = baseBankHolidays;
        days = [.. calendar.SchoolDays(baseBankHolidays, week)];
        weekOfDay = new int[days.Length];
        var weeks = new List<DateOnly>();
        for (var i = 0; i < days.Length; i++)
        {
            var start = week.FirstDayOf(days[i]);
            if (weeks.Count == 0 || weeks[^1] != start)
            {
                weeks.Add(start);
            }

            weekOfDay[i] = weeks.Count - 1;
        }

        weekStarts = [.. weeks];
        firstDay = days.Length == 0 ? 0 : days[0].DayNumber;
        dayAt = DaysAt(days);
        Order = [.. days.SelectMany(d => week.HalfDays.Select(h => SchoolWeek.OrderOf(d, h)))];
        HalfTerms = HalfTermSpans.Of(calendar, week);
    }

    public SchoolCalendar Calendar { get; }

    /// <summary>The school week by which it is counted.</summary>
    public SchoolWeek Week { get; }

    /// <summary>Half terms by date: each term cut at its breaks. Empty when terms are unknown.</summary>
    public IReadOnlyList<DateSpan> HalfTerms { get; }

    public int DayCount => days.Length;

    /// <summary>How many sessions the calendar has.</summary>
    public int SessionCount => Week.FirstSessionOf(days.Length);

    public int WeekCount => weekStarts.Length;

    public DateOnly this[int day] => days[day];

    public int WeekOf(int day) => weekOfDay[day];

    /// <summary>Date of the week's first day, which need not be a school day.</summary>
    public DateOnly WeekStart(int week) => weekStarts[week];

    /// <summary>Date of the session's day.</summary>
    public DateOnly DateOf(int session) => days[Week.DayOf(session)];

    /// <summary>How many sessions the school days up to the date have: the number after that of the last.</summary>
    public int SessionsUpTo(DateOnly date) => Week.EndSessionOf(LastOnOrBefore(date));

    /// <summary>Number of the first school day on or after the date; <see cref="DayCount"/> when the calendar ends before.</summary>
    public int FirstOnOrAfter(DateOnly date) => DayOf(date) is var day && day < 0 ? ~day : day;

    /// <summary>Number of the last school day on or before the date; -1 when the calendar begins after.</summary>
    public int LastOnOrBefore(DateOnly date) => DayOf(date) is var day && day < 0 ? ~day - 1 : day;

    /// <summary>Number of the session in which a mark is; below zero: the school has none then.</summary>
    public int SessionOf(DateOnly date, HalfDay half) => DayOf(date) is >= 0 and var day && Week.Has(half) ? Week.SessionOf(day, half) : -1;

    /// <summary>The day and the half of each session as one number, <see cref="SchoolWeek.OrderOf"/>.</summary>
    public long[] Order { get; }

    // Of a date without school it is the complement of the number of the next school day.
    private int DayOf(DateOnly date)
    {
        var offset = date.DayNumber - firstDay;
        return (uint)offset < (uint)dayAt.Length ? dayAt[offset] : offset < 0 ? ~0 : ~days.Length;
    }

    public bool IsWorkingDay(DateOnly date) =>
        Week.IsWorkingDay(date) && !bankHolidays.Contains(date) && !Calendar.BankHolidays.Contains(date);

    /// <summary>Half-open range of school days lying in the span.</summary>
    public (int From, int End) DaysIn(DateSpan span) =>
        span.IsEmpty ? (0, 0) : (FirstOnOrAfter(span.From), LastOnOrBefore(span.To) + 1);

    /// <summary>The n-th unit strictly after the date (S12); null when the calendar does not reach that far.</summary>
    public DateOnly? After(DateOnly date, Length length)
    {
        var n = length.Count;
        switch (length.Unit)
        {
            case Unit.CalendarDays:
                return Reached(date.PlusDays(n));
            case Unit.Months:
                return Reached(date.PlusMonths(n));
            case Unit.Years:
                return Reached(date.PlusYears(n));
            case Unit.WorkingDays:
                var day = date;
                for (var left = n; left > 0 && day < DateOnly.MaxValue;)
                {
                    day = day.PlusDays(1);
                    left -= IsWorkingDay(day) ? 1 : 0;
                }

                return Reached(day);
            case Unit.SchoolDays:
                if (n == 0)
                {
                    return date;
                }

                var target = LastOnOrBefore(date) + n;
                return target >= 0 && target < days.Length ? days[target] : null;
            case Unit.SchoolWeeks:
                return AfterSchoolWeeks(date, n);
            default:
                throw new InvalidOperationException($"'{length}' is not a length that can be waited for; the loader refuses it.");
        }
    }

    /// <summary>The last day of n units of which the date itself is the first: the law's "beginning with" (S12).</summary>
    public DateOnly? From(DateOnly date, Length length)
    {
        var n = length.Count;
        switch (length.Unit)
        {
            case Unit.CalendarDays:
                return Reached(date.PlusDays(n - 1));
            case Unit.Months:
                return Reached(date.PlusMonths(n))?.PlusDays(-1);
            case Unit.Years:
                return Reached(date.PlusYears(n))?.PlusDays(-1);
            case Unit.SchoolDays:
                var target = FirstOnOrAfter(date) + n - 1;
                return target >= 0 && target < days.Length ? days[target] : null;
            case Unit.WorkingDays:
                return After(date.PlusDays(-1), length);
            case Unit.SchoolWeeks:
                return LastOfStretch(date, n);
            default:
                throw new InvalidOperationException($"'{length}' is not a length of time; the loader refuses it.");
        }
    }

    /// <summary>Last school day of a watch of the given length opening on the date, the opening day counted (S12).</summary>
    public DateOnly? WatchEnd(DateOnly opening, Length length)
    {
        // Opened in a week without a session, it begins with the next school day, whatever it is counted in.
        var first = FirstOnOrAfter(Week.FirstDayOf(opening));
        opening = first < DayCount && days[first] > Week.LastDayOf(opening) ? days[first] : opening;
        if (length.Unit is Unit.CalendarDays or Unit.Months or Unit.Years or Unit.WorkingDays)
        {
            return From(opening, length) is { } end && LastOnOrBefore(end) is >= 0 and var last && days[last] >= opening ? days[last]
                : From(opening, length);
        }

        return From(opening, length);
    }

    /// <summary>The largest n for which a wait of n units from <paramref name="from"/> is over on <paramref name="to"/>.</summary>
    public int Elapsed(DateOnly from, DateOnly to, Unit unit)
    {
        // Days are counted directly: one by one, each wait is counted from its beginning again.
        var n = 0;
        switch (unit)
        {
            case Unit.CalendarDays:
                return Math.Max(0, to.DayNumber - from.DayNumber);
            case Unit.WorkingDays:
                for (var day = from; day < to;)
                {
                    day = day.PlusDays(1);
                    n += IsWorkingDay(day) ? 1 : 0;
                }

                return n;
            case Unit.SchoolDays:
                // A wait of so many school days is over on a school day: those after the first are counted.
                return Math.Max(0, LastOnOrBefore(to) - LastOnOrBefore(from));
            default:
                while (After(from, new Length(n + 1, unit)) is { } next && next <= to)
                {
                    n++;
                }

                return n;
        }
    }

    // The last day that dates can hold is never reached: what would reach it is beyond.
    private static DateOnly? Reached(DateOnly day) => day < DateOnly.MaxValue ? day : null;

    /// <summary>The school year holding the date.</summary>
    public DateSpan SchoolYear(DateOnly date) => years.At(date);

    /// <summary>The term holding the date, else the last one begun, or the one before that; null when none is known.</summary>
    public DateSpan? TermAt(DateOnly date, bool isBefore = false)
    {
        for (var i = Calendar.Terms.Count - 1; i >= 0; i--)
        {
            if (Calendar.Terms[i].From <= date)
            {
                i -= isBefore ? 1 : 0;
                return i < 0 ? null : new DateSpan(Calendar.Terms[i].From, Calendar.Terms[i].To);
            }
        }

        return null;
    }

    /// <summary>The half term holding the date, else the last one begun, or the one before that; null when none is known.</summary>
    public DateSpan? HalfTermAt(DateOnly date, bool isBefore = false)
    {
        for (var i = HalfTerms.Count - 1; i >= 0; i--)
        {
            if (HalfTerms[i].From <= date)
            {
                i -= isBefore ? 1 : 0;
                return i < 0 ? null : HalfTerms[i];
            }
        }

        return null;
    }

    /// <summary>Number of the school week holding the date, else of the last one before it; -1 when there is none.</summary>
    public int WeekOnOrBefore(DateOnly date)
    {
        // Each school week has a school day: the last one up to its end is in the week, or in the last one before.
        var day = LastOnOrBefore(Week.LastDayOf(date));
        return day < 0 ? -1 : weekOfDay[day];
    }

    private DateOnly? AfterSchoolWeeks(DateOnly date, int n)
    {
        if (n == 0)
        {
            return date;
        }

        var week = WeekOnOrBefore(date) + n;
        if (week < 0 || week >= weekStarts.Length)
        {
            return null;
        }

        var sameWeekday = Week.SameWeekday(date, weekStarts[week]);
        var day = FirstOnOrAfter(sameWeekday);
        return day < days.Length ? days[day] : null;
    }

    // A stretch of n school weeks counts its opening day; opening outside a school week it begins with the next school day.
    private DateOnly? LastOfStretch(DateOnly date, int n)
    {
        var first = FirstOnOrAfter(date);
        if (first >= days.Length)
        {
            return null;
        }

        var opening = WeekOnOrBefore(date) is >= 0 and var held && weekStarts[held] == Week.FirstDayOf(date) ? date : days[first];
        var next = AfterSchoolWeeks(opening, n);
        if (next is null)
        {
            // The stretch is known when the calendar's last week is its last week.
            return WeekOnOrBefore(opening) + n == weekStarts.Length && Week.BeginsSchoolWeek(opening) ? days[^1] : null;
        }

        var week = WeekOnOrBefore(opening) + n;
        var last = LastOnOrBefore(Week.SameWeekday(opening, weekStarts[week]).PlusDays(-1));
        return last >= 0 ? days[last] : null;
    }

    // For each date from the first school day to the last, so that a date is found without a search.
    private static int[] DaysAt(DateOnly[] days)
    {
        var at = new int[days.Length == 0 ? 0 : days[^1].DayNumber - days[0].DayNumber + 1];
        for (var (offset, day) = (0, 0); offset < at.Length; offset++)
        {
            var isSchoolDay = days[day].DayNumber == days[0].DayNumber + offset;
            at[offset] = isSchoolDay ? day : ~day;
            day += isSchoolDay ? 1 : 0;
        }

        return at;
    }
}
