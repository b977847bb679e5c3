using AttendanceRules.Calendar;

namespace AttendanceRules.Tests.Calendar;

/// <summary>Lengths of S12 over a term with a half-term break from 26 to 30 October 2026.</summary>
public sealed class SchoolTimeTests
{
    private static readonly SchoolTime Time = new(
        new SchoolCalendar(
            [
                new Term(new(2026, 9, 2), new(2026, 12, 18), [new DateSpan(new(2026, 10, 26), new(2026, 10, 30))]),
                new Term(new(2027, 1, 4), new(2027, 3, 26), []),
            ]),
        SchoolWeek.MondayToFriday,
        new HashSet<DateOnly> { new(2026, 12, 25), new(2026, 12, 28), new(2027, 1, 1) },
        (8, 1));

    [Theory]
    [InlineData("2026-10-22", 1, "2026-10-23")]
    [InlineData("2026-10-23", 1, "2026-11-02")]
    [InlineData("2026-10-23", 5, "2026-11-06")]
    [InlineData("2026-10-24", 1, "2026-11-02")] // from a Saturday the first school day after counts
    [InlineData("2026-12-18", 1, "2027-01-04")]
    public void School_days_skip_half_term_and_holidays(string from, int count, string expected) =>
        Assert.Equal(DateOnly.Parse(expected, null), Time.After(DateOnly.Parse(from, null), new Length(count, Unit.SchoolDays)));

    [Theory]
    [InlineData("2026-10-21", 1, "2026-11-04")]
    [InlineData("2026-10-20", 2, "2026-11-10")]
    [InlineData("2026-12-16", 1, "2027-01-06")]
    public void School_weeks_keep_the_weekday(string from, int count, string expected) =>
        Assert.Equal(DateOnly.Parse(expected, null), Time.After(DateOnly.Parse(from, null), new Length(count, Unit.SchoolWeeks)));

    // 27 October is a Tuesday of half term, 19 September a Saturday: the week that follows is the first.
    [Theory]
    [InlineData("2026-10-27", 1, "2026-11-06")]
    [InlineData("2026-10-21", 1, "2026-11-03")]
    [InlineData("2026-09-19", 1, "2026-09-25")]
    public void A_stretch_of_school_weeks_begins_in_the_week_of_its_day_or_the_next(string from, int count, string expected) =>
        Assert.Equal(DateOnly.Parse(expected, null), Time.From(DateOnly.Parse(from, null), new Length(count, Unit.SchoolWeeks)));

    // 18 September is a Friday. A watch ends on a school day, unless there is none in it.
    [Theory]
    [InlineData("2026-09-18", 1, "2026-09-18")]
    [InlineData("2026-09-18", 2, "2026-09-18")]
    [InlineData("2026-09-18", 4, "2026-09-21")]
    [InlineData("2026-09-19", 2, "2026-09-20")]
    public void A_watch_in_calendar_days_ends_on_the_last_school_day_in_it(string opening, int count, string expected) =>
        Assert.Equal(DateOnly.Parse(expected, null), Time.WatchEnd(DateOnly.Parse(opening, null), new Length(count, Unit.CalendarDays)));

    [Fact]
    public void Working_days_run_through_half_term_but_not_bank_holidays()
    {
        Assert.Equal(new DateOnly(2026, 10, 28), Time.After(new(2026, 10, 23), new Length(3, Unit.WorkingDays)));
        Assert.Equal(new DateOnly(2026, 12, 29), Time.After(new(2026, 12, 24), new Length(1, Unit.WorkingDays)));
    }

    [Fact]
    public void Twenty_one_days_beginning_with_2_December_end_on_22_December() =>
        Assert.Equal(new DateOnly(2026, 12, 22), Time.From(new(2026, 12, 2), new Length(21, Unit.CalendarDays)));

    [Theory]
    [InlineData("2026-09-15", "2026-09-14", 0)]
    [InlineData("2026-09-15", "2026-09-15", 0)]
    [InlineData("2026-09-15", "2026-09-16", 1)]
    [InlineData("2026-10-23", "2026-10-31", 0)]
    [InlineData("2026-10-23", "2026-11-02", 1)]
    public void Elapsed_is_the_largest_wait_that_is_over(string from, string to, int expected) =>
        Assert.Equal(expected, Time.Elapsed(DateOnly.Parse(from, null), DateOnly.Parse(to, null), Unit.SchoolDays));

    [Fact]
    public void A_watch_counts_its_opening_day_and_ends_on_a_school_day()
    {
        Assert.Equal(new DateOnly(2026, 9, 21), Time.WatchEnd(new(2026, 9, 15), new Length(5, Unit.SchoolDays)));
        Assert.Equal(new DateOnly(2026, 9, 28), Time.WatchEnd(new(2026, 9, 15), new Length(2, Unit.SchoolWeeks)));
        Assert.Equal(new DateOnly(2026, 11, 6), Time.WatchEnd(new(2026, 10, 27), new Length(1, Unit.SchoolWeeks)));
    }

    [Fact]
    public void A_school_year_runs_from_1_August_to_31_July()
    {
        Assert.Equal(new DateSpan(new(2026, 8, 1), new(2027, 7, 31)), Time.SchoolYear(new(2026, 8, 1)));
        Assert.Equal(new DateSpan(new(2025, 8, 1), new(2026, 7, 31)), Time.SchoolYear(new(2026, 7, 31)));
    }

    [Fact]
    public void Half_terms_are_cut_at_the_break() =>
        Assert.Equal(new DateSpan(new(2026, 10, 31), new(2026, 12, 18)), Time.HalfTermAt(new(2026, 11, 20)));

    [Fact]
    public void Past_the_end_of_the_calendar_a_deadline_is_not_known() =>
        Assert.Null(Time.After(new(2027, 3, 26), new Length(1, Unit.SchoolDays)));
}
