using AttendanceRules.Calendar;
using AttendanceRules.Synthetic.Figures;

namespace AttendanceRules.Synthetic.Calendars;

/// <summary>The school days of a cohort, numbered from 0, and those with marks.</summary>
internal sealed class SchoolDays
{
    private readonly DateOnly first;
    private readonly int[] numbers;

    /// <param name="figures">The school years.</param>
    /// <param name="calendar">The calendar of every school.</param>
    /// <param name="until">The last day with marks.</param>
    public SchoolDays(YearFigures figures, SchoolCalendar calendar, DateOnly until)
    {
        Days = [.. calendar.SchoolDays(new HashSet<DateOnly>())];
        first = Days.Count > 0 ? Days[0] : default;
        numbers = new int[Days.Count == 0 ? 0 : Days[^1].DayNumber - first.DayNumber + 1];
        Array.Fill(numbers, -1);
        for (var number = 0; number < Days.Count; number++)
        {
            numbers[Days[number].DayNumber - first.DayNumber] = number;
        }

        Marked = Days.Count(d => d <= until);
        Years = [.. figures.SchoolYears.Select(y => new Stretch(Days.Count(d => d < y.From), Days.Count(d => d <= y.To)))];
        Terms = [.. calendar.Terms.Select(t => new Stretch(Days.Count(d => d < t.From), Days.Count(d => d <= t.To)).Before(Marked))
            .Where(t => t.Count > 0)];
        LastYear = Math.Max(0, Years.Count(y => y.From < Marked) - 1);
    }

    /// <summary>How many sessions a school day has.</summary>
    public static int Daily { get; } = SchoolWeek.MondayToFriday.Sessions.Count;

    /// <summary>How many school days a week has.</summary>
    public static int DaysOfWeek { get; } = SchoolWeek.MondayToFriday.Days.Count;

    public IReadOnlyList<DateOnly> Days { get; }

    /// <summary>How many of them have marks; the others are to come.</summary>
    public int Marked { get; }

    /// <summary>The school years, whole.</summary>
    public IReadOnlyList<Stretch> Years { get; }

    /// <summary>The parts of terms that have marks.</summary>
    public IReadOnlyList<Stretch> Terms { get; }

    /// <summary>The number of the last school year with marks.</summary>
    public int LastYear { get; }

    /// <summary>The number of a school day; -1 for any other day.</summary>
    public int NumberOf(DateOnly day) =>
        day.DayNumber - first.DayNumber is var place && place >= 0 && place < numbers.Length ? numbers[place] : -1;
}
