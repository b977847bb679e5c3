using AttendanceRules.Calendar;
using AttendanceRules.Tests.Facts;

namespace AttendanceRules.Tests.Calendar;

/// <summary>Every day of a year of three terms, with a break, closures and bank holidays, against lists that are looked through.</summary>
public sealed class SchoolTimeTwinTests
{
    private static readonly Term[] Terms =
    [
        new(new(2026, 9, 2), new(2026, 12, 18), [new DateSpan(new(2026, 10, 26), new(2026, 10, 30))]),
        new(new(2027, 1, 5), new(2027, 3, 26), []),
        new(new(2027, 4, 12), new(2027, 7, 21), []),
    ];

    // The second closure is a whole week of a term without a break: its half term. The third is not.
    private static readonly DateSpan[] Closures =
    [
        new(new(2026, 11, 6), new(2026, 11, 9)), new(new(2027, 2, 15), new(2027, 2, 19)), new(new(2027, 6, 1), new(2027, 6, 4)),
    ];

    private static readonly DateOnly[] Holidays = [new(2027, 4, 23)];

    private static readonly PlainTime Plain = new(Terms, Closures, Holidays);

    private static readonly SchoolTime Time = RuleBook.Load(PackSource.Shipped("england-base")).Book
        .TimeOf(new SchoolCalendar(Terms, Closures, Holidays));

    private static readonly IReadOnlyList<DateOnly> Dates = [.. PlainTime.Each(new(2026, 8, 25), new(2027, 7, 31))];

    [Theory]
    [InlineData("calendar days", Unit.CalendarDays)]
    [InlineData("months", Unit.Months)]
    [InlineData("years", Unit.Years)]
    [InlineData("working days", Unit.WorkingDays)]
    [InlineData("school days", Unit.SchoolDays)]
    [InlineData("school weeks", Unit.SchoolWeeks)]
    public void Lengths_after_and_from_each_day(string unit, Unit of)
    {
        foreach (var date in Dates)
        {
            for (var n = 1; n <= 6; n++)
            {
                var length = new Length(n, of);
                Assert.Equal((date, n, Plain.After(date, n, unit)), (date, n, Time.After(date, length)));
                Assert.Equal((date, n, Plain.From(date, n, unit)), (date, n, Time.From(date, length)));
                Assert.Equal((date, n, WatchEnd(date, n, unit)), (date, n, Time.WatchEnd(date, length)));
            }

            Assert.Equal(date, Time.After(date, new Length(0, of)));
        }
    }

    // So many waits are over as the last one that is over on the day.
    [Theory]
    [InlineData("calendar days", Unit.CalendarDays)]
    [InlineData("months", Unit.Months)]
    [InlineData("working days", Unit.WorkingDays)]
    [InlineData("school days", Unit.SchoolDays)]
    [InlineData("school weeks", Unit.SchoolWeeks)]
    public void What_has_passed_between_two_days(string unit, Unit of)
    {
        foreach (var from in Dates.Where(d => d.Day % 4 == 0))
        {
            var over = Enumerable.Range(1, 31).Select(n => Plain.After(from, n, unit)).ToList();
            for (var to = from.AddDays(-1); to <= from.AddDays(30); to = to.AddDays(1))
            {
                Assert.Equal((from, to, over.Count(o => o <= to)), (from, to, Time.Elapsed(from, to, of)));
            }
        }
    }

    [Fact]
    public void Which_days_weeks_terms_and_half_terms_a_day_is_in()
    {
        Assert.Equal(Plain.Days, Enumerable.Range(0, Time.DayCount).Select(d => Time[d]));
        Assert.Equal(Plain.Mondays, Enumerable.Range(0, Time.WeekCount).Select(Time.WeekStart));
        Assert.Equal(Plain.HalfTerms, Time.HalfTerms);
        Assert.Equal(2 * Plain.Days.Count, Time.SessionCount);
        foreach (var date in Dates)
        {
            var (before, mondays) = (Plain.Days.Count(d => d < date), Plain.Mondays.Count(m => m <= date));
            Assert.Equal(before, Time.FirstOnOrAfter(date));
            Assert.Equal(before + (Plain.Days.Contains(date) ? 0 : -1), Time.LastOnOrBefore(date));
            Assert.Equal(2 * Plain.Days.Count(d => d <= date), Time.SessionsUpTo(date));
            Assert.Equal(mondays - 1, Time.WeekOnOrBefore(date));
            Assert.Equal(PlainTime.SchoolYear(date), Time.SchoolYear(date));
            Assert.Equal(Plain.IsWorkingDay(date), Time.IsWorkingDay(date));
            var (terms, halves) = (Terms.Where(t => t.From <= date).Select(t => (DateSpan?)new DateSpan(t.From, t.To)).ToList(),
                Plain.HalfTerms.Where(h => h.From <= date).Select(h => (DateSpan?)h).ToList());
            Assert.Equal((terms.ElementAtOrDefault(terms.Count - 1), terms.ElementAtOrDefault(terms.Count - 2)),
                (Time.TermAt(date), Time.TermAt(date, isBefore: true)));
            Assert.Equal((halves.ElementAtOrDefault(halves.Count - 1), halves.ElementAtOrDefault(halves.Count - 2)),
                (Time.HalfTermAt(date), Time.HalfTermAt(date, isBefore: true)));
        }

        Assert.Equal((0, Plain.Days.Count), Time.DaysIn(new DateSpan(Dates[0], Dates[^1])));
        Assert.Equal((0, 0), Time.DaysIn(new DateSpan(new(2026, 9, 3), new(2026, 9, 2))));
        Assert.Equal((0, 1), Time.DaysIn(new DateSpan(new(2026, 9, 2), new(2026, 9, 2))));
        Assert.All(Enumerable.Range(0, Time.DayCount), d => Assert.Equal(Time.WeekStart(Time.WeekOf(d)), PlainTime.MondayOf(Time[d])));
        Assert.All(Enumerable.Range(0, Time.SessionCount), s => Assert.Equal(Plain.Days[s / 2], Time.DateOf(s)));
    }

    // Opened in a week without a session a watch begins with the next school day; it ends on a school day, unless there is none in it.
    private static DateOnly? WatchEnd(DateOnly date, int n, string unit)
    {
        var monday = PlainTime.MondayOf(date);
        var opening = Plain.Mondays.Contains(monday) || Plain.Mondays.All(m => m < monday) ? date : Plain.Days.First(d => d > date);
        var end = Plain.From(opening, n, unit);
        return unit is "school days" or "school weeks" ? end
            : Plain.Days.Where(d => d >= opening && d <= end).Select(d => (DateOnly?)d).LastOrDefault() ?? end;
    }
}
