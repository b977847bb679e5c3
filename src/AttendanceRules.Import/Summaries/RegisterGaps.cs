using AttendanceRules.Calendar;
using AttendanceRules.Records;

namespace AttendanceRules.Import.Summaries;

/// <summary>Where a register has nothing.</summary>
internal sealed record RegisterGaps(int Sessions, int Pupils, IReadOnlyList<DateSpan> Days)
{
    public static RegisterGaps Of(SchoolRecord school, IReadOnlySet<DateOnly>? bankHolidays)
    {
        var marked = school.Pupils.SelectMany(p => p.Marks).Where(m => m.Code != "-").Select(m => m.Date).ToHashSet();
        if (marked.Count == 0)
        {
            return new RegisterGaps(0, 0, []);
        }

        var (first, last) = (marked.Min(), marked.Max());
        var open = school.Calendar.SchoolDays(bankHolidays ?? new HashSet<DateOnly>()).Where(d => d >= first && d <= last).ToList();
        var missing = school.Pupils.Select(p => Missing(p, open)).ToList();
        var expected = school.Calendar.IsInferred ? Weekdays(first, last) : open;
        return new RegisterGaps(missing.Sum(), missing.Count(m => m > 0), Together([.. expected.Where(d => !marked.Contains(d))]));
    }

    private static int Missing(PupilRecord pupil, List<DateOnly> open)
    {
        var sessions = pupil.Marks.Where(m => m.Code != "-").Select(m => (m.Date, m.Half)).ToHashSet();

        // Without a day of admission the first mark shows that the pupil was there.
        var from = pupil.Admitted ?? (sessions.Count > 0 ? sessions.Min(s => s.Date) : DateOnly.MinValue);
        return open.Where(d => d >= from && d <= (pupil.Left ?? DateOnly.MaxValue))
            .Sum(d => (sessions.Contains((d, HalfDay.Morning)) ? 0 : 1) + (sessions.Contains((d, HalfDay.Afternoon)) ? 0 : 1));
    }

    private static List<DateOnly> Weekdays(DateOnly first, DateOnly last) =>
        [.. Enumerable.Range(first.DayNumber, last.DayNumber - first.DayNumber + 1).Select(DateOnly.FromDayNumber).Where(IsWeekday)];

    // Days with only a weekend between them are one stretch.
    private static List<DateSpan> Together(List<DateOnly> days)
    {
        var spans = new List<DateSpan>();
        foreach (var day in days)
        {
            if (spans.Count > 0 && Follows(spans[^1].To, day))
            {
                spans[^1] = new DateSpan(spans[^1].From, day);
            }
            else
            {
                spans.Add(new DateSpan(day, day));
            }
        }

        return spans;
    }

    private static bool Follows(DateOnly before, DateOnly day)
    {
        do
        {
            before = before.AddDays(1);
        }
        while (!IsWeekday(before));
        return before == day;
    }

    private static bool IsWeekday(DateOnly day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);
}
