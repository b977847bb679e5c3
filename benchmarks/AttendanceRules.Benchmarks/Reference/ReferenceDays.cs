using AttendanceRules.Benchmarks.MadeUp;

namespace AttendanceRules.Benchmarks.Reference;

/// <summary>
/// School days from the first of the school year on, numbered, and where each window of the pack begins on each of them.
/// </summary>
internal sealed class ReferenceDays
{
    /// <summary>The first day of the school year.</summary>
    public static readonly DateOnly YearStart = new(2025, 8, 1);

    private const int WeeksBack = 10;
    private const int DaysBack = 20;
    private const int FewDaysBack = 10;

    private readonly DateOnly[] days;
    private readonly short[] firstFrom;

    public ReferenceDays()
    {
        var calendar = SchoolDates.Calendar;
        days = [.. SchoolDates.SchoolDays(calendar).Where(d => d >= YearStart)];
        firstFrom = new short[days[^1].DayNumber - YearStart.DayNumber + 1];
        for (var (offset, day) = (0, 0); offset < firstFrom.Length; offset++)
        {
            day += days[day].DayNumber < YearStart.DayNumber + offset ? 1 : 0;
            firstFrom[offset] = (short)day;
        }

        var mondays = days.Select(Monday).Distinct().ToList();
        Term = Starts(d => calendar.Terms.Last(t => t.From <= d).From);
        HalfTerm = Starts(d => calendar.Terms.SelectMany(t => t.HalfTermBreaks.Select(b => b.To.AddDays(1)).Append(t.From))
            .Where(s => s <= d).Max());
        Weeks = Starts(d => mondays.Where(m => m <= d).TakeLast(WeeksBack).First());
        Lately = [.. Enumerable.Range(0, days.Length).Select(d => (short)Math.Max(0, d + 1 - DaysBack))];
        FewDays = [.. Enumerable.Range(0, days.Length).Select(d => (short)Math.Max(0, d + 1 - FewDaysBack))];
    }

    /// <summary>The first day of the term, by day.</summary>
    public short[] Term { get; }

    /// <summary>The first day of the half term, by day.</summary>
    public short[] HalfTerm { get; }

    /// <summary>The first day of the last ten weeks, by day.</summary>
    public short[] Weeks { get; }

    /// <summary>The first of the last twenty days, by day.</summary>
    public short[] Lately { get; }

    /// <summary>The first of the last ten days, by day.</summary>
    public short[] FewDays { get; }

    /// <summary>How many there are.</summary>
    public int Count => days.Length;

    public DateOnly this[int day] => days[day];

    /// <summary>The first day on or after the date.</summary>
    public int FirstFrom(DateOnly date)
    {
        var offset = date.DayNumber - YearStart.DayNumber;
        return offset < 0 ? 0 : offset < firstFrom.Length ? firstFrom[offset] : days.Length;
    }

    /// <summary>The last day on or before the date.</summary>
    public int LastBy(DateOnly date)
    {
        var day = FirstFrom(date);
        return day < days.Length && days[day] == date ? day : day - 1;
    }

    /// <summary>So many days after the date: school days, or below zero calendar days. Null: after the last day.</summary>
    public DateOnly? After(DateOnly date, int count)
    {
        if (count < 0)
        {
            return date.AddDays(-count);
        }

        var day = LastBy(date) + count;
        return day < days.Length ? days[day] : null;
    }

    private static DateOnly Monday(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    private short[] Starts(Func<DateOnly, DateOnly> of) => [.. days.Select(d => (short)FirstFrom(of(d)))];
}
