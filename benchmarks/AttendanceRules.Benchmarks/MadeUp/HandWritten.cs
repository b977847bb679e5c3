using AttendanceRules.Calendar;
using AttendanceRules.Records;

namespace AttendanceRules.Benchmarks.MadeUp;

/// <summary>
/// The ten rules as a developer would write them into a program: LINQ over the register list, numbers in the code.
/// It says what is called for and by when; not since when, nor why, nor by which source, and of an unclear mark it knows nothing.
/// </summary>
internal sealed class HandWritten(IReadOnlyList<DateOnly> schoolDays, IReadOnlyList<DateOnly> termStarts, DateOnly asOf)
{
    private static readonly string[] Stakeholders = ["parents", "school", "governance", "localAuthority"];
    private readonly DateOnly yearStart = YearStart(asOf);
    private readonly List<DateOnly> mondays = [.. schoolDays.Select(Monday).Distinct()];

    public static HandWritten For(SchoolCalendar calendar, DateOnly asOf) =>
        new([.. SchoolDates.SchoolDays(calendar)], [.. calendar.Terms.Select(t => t.From)], asOf);

    public List<ShortAdvice> Advise(PupilRecord pupil)
    {
        var marks = new MarkList(pupil, asOf);
        var advice = new List<ShortAdvice>();

        bool IsPersistent(DateOnly day) => marks.Absence(YearStart(day), day) is var (missed, possible) && possible > 0
            && missed * 10 >= possible && missed * 2 < possible;
        bool IsSevere(DateOnly day) => marks.Absence(YearStart(day), day) is var (missed, possible) && possible > 0
            && missed * 2 >= possible;
        bool IsNotice(DateOnly day) => marks.Count(WeeksBack(day, 10), day, MarkList.IsUnauthorised) >= 10;
        bool IsAway(DateOnly day) => marks.DaysInARow(day, MarkList.IsUnauthorised) >= 10;
        bool IsIll(DateOnly day) => marks.Days(YearStart(day), day, c => c == "I") >= 15;
        bool IsWorse(DateOnly day) => marks.Absence(DaysBack(day, 20), day) is var (missed, possible) && possible > 0
            && missed * 4 >= possible && marks.SessionsInARow(day, MarkList.IsAbsent) >= 2;

        if (IsPersistent(asOf))
        {
            Add("school", "support-plan", () => After(Since(IsPersistent), 10));
            Add("parents", "take-part", () => null);
        }

        if (IsSevere(asOf))
        {
            Add("school", "joint-plan", () => After(Since(IsSevere), 10));
            Add("localAuthority", "joint-plan", () => After(Since(IsSevere), 10));
        }

        if (marks.Count(termStarts.LastOrDefault(t => t <= asOf), asOf, c => c is "L" or "U") >= 5
            && marks.Absence(yearStart, asOf) is var (absent, of) && of > 0 && absent * 10 < of)
        {
            Add("school", "punctuality-talk", () => null);
        }

        if (IsNotice(asOf))
        {
            Add("school", "consider-notice", () => After(Since(IsNotice), 5));
        }

        if (IsAway(asOf))
        {
            Add("school", "report-days-away", () => Since(IsAway).AddDays(7));
        }

        if (IsIll(asOf))
        {
            Add("school", "report-illness", () => After(Since(IsIll), 10));
        }

        if (IsWorse(asOf))
        {
            Add("school", "call-home", () => After(Since(IsWorse), 1));
        }

        advice.AddRange(Open("N", "find-reason").Select(day => new ShortAdvice(pupil.Id, "school", "find-reason", After(day, 5))));
        advice.AddRange(Open("G", "holiday-letter").Where(day => !(asOf > After(day, 20)))
            .Select(day => new ShortAdvice(pupil.Id, "school", "holiday-letter", After(day, 10))));

        return [.. advice.OrderBy(a => a.Due ?? DateOnly.MaxValue).ThenBy(a => Array.IndexOf(Stakeholders, a.Stakeholder))
            .ThenBy(a => a.Action, StringComparer.Ordinal)];

        bool IsDone(string action, DateOnly from, DateOnly end) => pupil.Casework!.Any(c => c.Action == action && c.Date >= from
            && c.Date < end);

        // What is done from the next such day on is done for that day (S23).
        IEnumerable<DateOnly> Open(string code, string action)
        {
            var days = marks.DaysWith(code).ToList();
            return days.Where((day, i) => !IsDone(action, day, i + 1 < days.Count ? days[i + 1] : asOf.AddDays(1)));
        }

        void Add(string stakeholder, string action, Func<DateOnly?> due)
        {
            if (!IsDone(action, yearStart, asOf.AddDays(1)))
            {
                advice.Add(new ShortAdvice(pupil.Id, stakeholder, action, due()));
            }
        }
    }

    private static DateOnly YearStart(DateOnly day) => new(day.Month >= 8 ? day.Year : day.Year - 1, 8, 1);

    private static DateOnly Monday(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    private DateOnly DaysBack(DateOnly day, int days) => schoolDays.Where(d => d <= day).TakeLast(days).FirstOrDefault();

    // The present week counts as soon as it has begun, be its Monday a holiday (S12).
    private DateOnly WeeksBack(DateOnly day, int weeks) => mondays.Where(m => m <= day).TakeLast(weeks).FirstOrDefault();

    private DateOnly? After(DateOnly day, int days) => schoolDays.Where(d => d > day).Select(d => (DateOnly?)d)
        .ElementAtOrDefault(days - 1);

    // Deadlines count from the first school day of this school year since which it has been so without a break.
    private DateOnly Since(Func<DateOnly, bool> holds) =>
        schoolDays.Where(d => d >= yearStart && d <= asOf).Reverse().TakeWhile(holds).DefaultIfEmpty(asOf).Last();
}
