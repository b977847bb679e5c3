using AttendanceRules.Calendar;
using AttendanceRules.Records;

namespace AttendanceRules.Import.Summaries;

/// <summary>Where a register has nothing.</summary>
internal sealed record RegisterGaps(int Sessions, int Pupils, IReadOnlyList<DateSpan> Days)
{
    public static RegisterGaps Of(SchoolRecord school, SchoolWeek week, IReadOnlySet<DateOnly>? bankHolidays)
    {
        var marked = school.Pupils.SelectMany(p => p.Marks).Where(m => m.Code != "-").Select(m => m.Date).ToHashSet();
        if (marked.Count == 0)
        {
            return new RegisterGaps(0, 0, []);
        }

        var (first, last) = (marked.Min(), marked.Max());
        var open = school.Calendar.SchoolDays(bankHolidays ?? new HashSet<DateOnly>(), week).Where(d => d >= first && d <= last).ToList();
        var missing = school.Pupils.Select(p => Missing(p, open, week.Sessions.Count)).ToList();
        var expected = school.Calendar.IsInferred ? Weekdays(first, last, week) : open;
        return new RegisterGaps(missing.Sum(), missing.Count(m => m > 0), Together([.. expected.Where(d => !marked.Contains(d))], week));
    }

    private static int Missing(PupilRecord pupil, List<DateOnly> open, int sessionsOfDay)
    {
        var sessions = pupil.Marks.Where(m => m.Code != "-").Select(m => (m.Date, m.Half)).ToHashSet();

        // Without a day of admission the first mark shows that the pupil was there.
        var from = pupil.Admitted ?? (sessions.Count > 0 ? sessions.Min(s => s.Date) : DateOnly.MinValue);
        return open.Where(d => d >= from && d <= (pupil.Left ?? DateOnly.MaxValue))
            .Sum(d => Math.Max(0, sessionsOfDay
                - Enumerable.Range(0, SchoolWeek.MostSessions).Count(i => sessions.Contains((d, (HalfDay)i)))));
    }

    private static List<DateOnly> Weekdays(DateOnly first, DateOnly last, SchoolWeek week) =>
        [.. Enumerable.Range(first.DayNumber, last.DayNumber - first.DayNumber + 1).Select(DateOnly.FromDayNumber)
            .Where(d => week.Days.Contains(d.DayOfWeek))];

    // Days with only a weekend between them are one stretch.
    private static List<DateSpan> Together(List<DateOnly> days, SchoolWeek week)
    {
        var spans = new List<DateSpan>();
        foreach (var day in days)
        {
            if (spans.Count > 0 && Follows(spans[^1].To, day, week))
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

    private static bool Follows(DateOnly before, DateOnly day, SchoolWeek week)
    {
        do
        {
            before = before.AddDays(1);
        }
        while (!week.Days.Contains(before.DayOfWeek));
        return before == day;
    }
}
