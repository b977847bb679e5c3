using AttendanceRules.Calendar;
using AttendanceRules.Problems;
using Length = AttendanceRules.Calendar.Length;

namespace AttendanceRules.Tests.Calendar;

/// <summary>Edges of calendars: mistakes that are said once, weekdays that are named twice, lengths of nothing, and odd weeks.</summary>
public sealed class CalendarEdgeTests
{
    private static readonly HashSet<DateOnly> None = [];

    // Of a stretch of days one mistake is said, and it is not compared with others.
    [Theory]
    [InlineData("""{ "closures": [ { "from": "1899-10-05", "to": "2200-10-06" } ] }""", "1:27 date-out-of-range")]
    [InlineData("""{ "closures": [ { "from": "2200-10-05", "to": "1899-10-06" } ] }""", "1:27 date-out-of-range")]
    [InlineData("""{ "closures": [ { "from": "soon", "to": "later" } ] }""", "1:27 bad-date")]
    [InlineData("""{ "closures": [ { } ] }""", "1:17 missing-member")]
    [InlineData("""{ "closures": [ 7, { "from": "2026-10-06", "to": "2026-10-05" } ] }""", "1:17 wrong-type, 1:20 bad-period")]
    [InlineData("""{ "terms": [ { "from": "2026-12-18", "to": "2026-09-02" }, { "from": "2026-10-02", "to": "2026-12-18" } ] }""",
        "1:14 bad-period")]
    [InlineData("""{ "terms": [ { "from": "2026-09-02", "to": "2026-12-18", "halfTerms": [ 7, { "from": "2026-10-26" } ] } ] }""",
        "1:73 wrong-type, 1:76 missing-member")]
    [InlineData("""{ "periods": [ 7, { "name": true, "from": "2026-10-05", "to": "2026-10-06" } ] }""",
        "1:16 wrong-type, 1:29 bad-period-name")]
    [InlineData("""{ "periods": [ { "name": "a", "from": "2026-10-06", "to": "2026-10-05" }, { "name": "a", "from": "2026-10-01","""
        + """ "to": "2026-10-09" } ] }""", "1:16 bad-period")]
    [InlineData("""{ "periods": [ { "from": "2026-10-06", "to": "2026-10-05" } ] }""", "1:16 bad-period, 1:16 missing-member")]
    public void A_mistake_is_said_once(string json, string expected)
    {
        Assert.False(SchoolCalendar.TryParse(json, "c.json", out var calendar, out var problems));
        Assert.Null(calendar);
        Assert.Equal(expected.Split(", ").Order(StringComparer.Ordinal),
            problems.Select(p => $"{p.Line}:{p.Column} {p.Code}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_mistake_is_an_error_at_its_path()
    {
        Assert.False(SchoolCalendar.TryParse("""{ "closures": [ { "from": "2026-10-05", "to": "2026-10-05", "until": 1 } ] }""", "c.json",
            out _, out var problems));
        var problem = Assert.Single(problems);
        Assert.Equal((Severity.Error, "closures[0].until"), (problem.Severity, problem.Path));
    }

    [Fact]
    public void A_weekday_that_is_named_twice_counts_once()
    {
        var week = new SchoolWeek([new("day", "Day")], DayOfWeek.Monday, [DayOfWeek.Tuesday, DayOfWeek.Monday, DayOfWeek.Tuesday],
            [DayOfWeek.Friday, DayOfWeek.Friday]);
        Assert.Equal([DayOfWeek.Monday, DayOfWeek.Tuesday], week.Days);
        Assert.Equal([DayOfWeek.Friday], week.WorkingDays);
        Assert.Equal((true, false), (week.IsSchoolDay(new(2026, 9, 8)), week.IsWorkingDay(new(2026, 9, 8))));
    }

    // Of two marks a day, wherever no pack says otherwise.
    [Fact]
    public void The_usual_week_has_a_morning_and_an_afternoon()
    {
        var week = SchoolWeek.MondayToFriday;
        Assert.Equal(["morning AM", "afternoon PM"], week.Sessions.Select(s => $"{s.Id} {s.Title}"));
        Assert.Equal(["AM", "PM", "AM"], new[] { 0, 1, 2 }.Select(s => week.SessionAt(s).Title));
        Assert.Equal((0, 1, -1), (week.PlaceOf("morning"), week.PlaceOf("afternoon"), week.PlaceOf("Morning")));
        Assert.Equal([HalfDay.Morning, HalfDay.Afternoon], week.HalfDays);
        Assert.Equal([0, 1, 1, 2], new[] { 0, 1, 2, 3 }.Select(week.FirstDayFrom));
    }

    // Of no days the last is the one before; in school time it is not known before the first.
    [Theory]
    [InlineData(Unit.CalendarDays, "2026-09-01", "2026-09-08")]
    [InlineData(Unit.WorkingDays, "2026-09-01", "2026-09-08")]
    [InlineData(Unit.Months, "2026-09-01", "2026-09-08")]
    [InlineData(Unit.Years, "2026-09-01", "2026-09-08")]
    [InlineData(Unit.SchoolDays, null, "2026-09-08")]
    [InlineData(Unit.SchoolWeeks, null, "2026-09-08")]
    public void A_length_of_nothing_ends_the_day_before(Unit unit, string? onFirst, string onNinth)
    {
        var time = new SchoolTime(Made.Autumn, SchoolWeek.MondayToFriday, None, (8, 1));
        Assert.Equal(onFirst, Text(time.From(new(2026, 9, 2), new Length(0, unit))));
        Assert.Equal(onNinth, Text(time.From(new(2026, 9, 9), new Length(0, unit))));
        Assert.Equal("2026-09-09", Text(time.After(new(2026, 9, 9), new Length(0, unit))));
    }

    // A school that opened on Sunday 13 September alone in the week that ends with it: the week had a session.
    [Fact]
    public void A_watch_opened_in_a_week_with_a_session_on_its_last_day_begins_at_once()
    {
        var time = new SchoolTime(SchoolCalendar.Infer([new(2026, 9, 13), new(2026, 9, 14), new(2026, 9, 15)]), SchoolWeek.MondayToFriday,
            None, (8, 1));
        Assert.Equal("2026-09-13", Text(time.WatchEnd(new(2026, 9, 12), new Length(2, Unit.CalendarDays))));
        Assert.Equal("2026-09-13", Text(time.WatchEnd(new(2026, 9, 7), new Length(7, Unit.CalendarDays))));
        Assert.Equal("2026-09-12", Text(time.WatchEnd(new(2026, 9, 7), new Length(6, Unit.CalendarDays)))); // no school day in it
        Assert.Equal("2026-09-13", Text(time.WatchEnd(new(2026, 9, 4), new Length(1, Unit.CalendarDays)))); // the next school day
    }

    // Of the nation and of the calendar; a day that is in both counts once.
    [Fact]
    public void A_bank_holiday_of_either_kind_is_no_working_day()
    {
        DateOnly nation = new(2026, 9, 8), own = new(2026, 9, 10), both = new(2026, 9, 11);
        var time = new SchoolTime(new SchoolCalendar([new Term(new(2026, 9, 2), new(2026, 12, 18), [])], bankHolidays: [own, both]),
            SchoolWeek.MondayToFriday, new HashSet<DateOnly> { nation, both }, (8, 1));
        Assert.Equal([true, false, true, false, false, false, false, true],
            Enumerable.Range(7, 8).Select(d => time.IsWorkingDay(new(2026, 9, d))));
        Assert.Equal((2, 0, 1), (time.Elapsed(new(2026, 9, 7), new(2026, 9, 14), Unit.WorkingDays),
            time.Elapsed(nation, nation, Unit.WorkingDays), time.Elapsed(nation, own, Unit.WorkingDays)));
        Assert.Equal("2026-09-14", Text(time.After(new(2026, 9, 9), new Length(1, Unit.WorkingDays))));
    }

    // In every unit nothing has passed on the day itself, and before it.
    [Theory]
    [InlineData(Unit.CalendarDays, 30)]
    [InlineData(Unit.WorkingDays, 22)]
    [InlineData(Unit.SchoolDays, 22)]
    [InlineData(Unit.SchoolWeeks, 4)]
    [InlineData(Unit.Months, 1)]
    [InlineData(Unit.Years, 0)]
    public void Before_a_day_nothing_has_passed_since(Unit unit, int inThirtyDays)
    {
        var (time, from) = (new SchoolTime(Made.Autumn, SchoolWeek.MondayToFriday, None, (8, 1)), new DateOnly(2026, 9, 9));
        Assert.Equal([0, 0, 0, inThirtyDays],
            new[] { -400, -1, 0, 30 }.Select(d => time.Elapsed(from, from.AddDays(d), unit)));
    }

    private static string? Text(DateOnly? day) => day?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
