using AttendanceRules.Calendar;
using AttendanceRules.Evaluation;
using AttendanceRules.Tests.Facts;

namespace AttendanceRules.Tests.Calendar;

/// <summary>
/// A nation whose week runs from Sunday to Thursday; its term from Sunday 6 September to Thursday 17 December 2026 is closed from 25 to 29
/// October.
/// </summary>
public sealed class SundayToThursdayTests
{
    private const string Rules = """
        , "bankHolidays": [ "2026-11-15" ],
        "facts": {
          "sessions": { "count": "sessions", "of": "missed", "in": "school year" },
          "days": { "count": "days", "of": "missed", "in": "school year" },
          "weeks": { "count": "days", "of": "missed", "mostPer": "school week", "in": "school year" },
          "thisWeek": { "count": "sessions", "of": "missed", "in": "this week" },
          "oneWeek": { "count": "sessions", "of": "missed", "in": "last 1 school weeks" },
          "twoWeeks": { "count": "sessions", "of": "missed", "in": "last 2 school weeks" },
          "workingDays": { "count": "sessions", "of": "missed", "in": "last 2 working days" },
          "share": { "rate": "missed", "in": "school year" },
          "run": { "run": "school days", "of": "missed", "which": "longest", "in": "school year" },
          "first": { "pattern": "early", "of": "missed", "in": "school year" },
          "weekday": { "pattern": "same weekday", "of": "missed", "in": "school year" },
          "beside": { "pattern": "beside holidays", "of": "missed", "in": "school year" } },
        "rules": { "r": { "when": "days >= 3", "on": "session missed", "due": "2 working days", "do": [ "ring" ] } }
        """;

    // Sunday 13, Thursday 17 and Sunday 20 September.
    private static readonly string[] Missed = ["09-13", "09-17", "09-20"];

    private static readonly SchoolCalendar Autumn = new(
        [new Term(new(2026, 9, 6), new(2026, 12, 17), [])], [new DateSpan(new(2026, 10, 25), new(2026, 10, 29))]);

    private static readonly SmallNation Nation = new(SmallNation.TwoSessions, SmallNation.FromSunday, Autumn, Rules);

    private static readonly SchoolTime Time = Nation.Book.Book.TimeOf(Autumn);

    [Theory]
    [InlineData("sessions", "09-21", "6")]
    [InlineData("days", "09-21", "3")]
    [InlineData("weeks", "09-21", "2")]
    [InlineData("thisWeek", "09-21", "2")] // from Sunday 20 September
    [InlineData("thisWeek", "09-19", "4")] // Saturday is the last day of the week from Sunday 13 September
    [InlineData("oneWeek", "09-21", "2")]
    [InlineData("twoWeeks", "09-21", "6")]
    [InlineData("workingDays", "09-20", "4")] // Sunday, and Thursday before it
    [InlineData("share", "09-21", "6/24")] // twelve days of two sessions
    [InlineData("run", "09-21", "2")] // no school between Thursday and Sunday
    [InlineData("first", "09-21", "3")]
    [InlineData("weekday", "09-21", "2")] // Sundays running
    public void Facts_count_by_the_week(string fact, string on, string expected) =>
        Assert.Equal(expected, Nation.Ask(Nation.Pupil("09-21", Missed), fact, on));

    [Fact]
    public void The_days_beside_a_closed_week_are_a_Thursday_and_a_Sunday() =>
        Assert.Equal("2", Nation.Ask(Nation.Pupil("11-03", "10-21", "10-22", "11-01", "11-02"), "beside", "11-03"));

    [Fact]
    public void A_closure_of_all_school_days_of_a_week_parts_the_term()
    {
        Assert.Equal(["2026-09-06..2026-10-24", "2026-10-30..2026-12-17"], Time.HalfTerms.Select(h => h.ToString()));
        var other = new SchoolCalendar(Autumn.Terms, [new DateSpan(new(2026, 10, 26), new(2026, 10, 30))]);
        Assert.Equal(["2026-09-06..2026-12-17"], Nation.Book.Book.TimeOf(other).HalfTerms.Select(h => h.ToString())); // its Sunday was open
    }

    [Theory]
    [InlineData("09-17", 1, Unit.SchoolDays, "09-20")]
    [InlineData("09-17", 1, Unit.WorkingDays, "09-20")]
    [InlineData("09-17", 5, Unit.WorkingDays, "09-24")]
    [InlineData("11-12", 1, Unit.WorkingDays, "11-16")] // Sunday 15 November is a bank holiday
    [InlineData("09-15", 1, Unit.SchoolWeeks, "09-22")]
    [InlineData("09-18", 1, Unit.SchoolWeeks, "09-27")] // Friday 25 September is not a school day
    [InlineData("10-20", 1, Unit.SchoolWeeks, "11-03")] // over the closed week
    public void A_length_after_a_day(string from, int count, Unit unit, string expected) =>
        Assert.Equal(Asked.Day(expected), Time.After(Asked.Day(from), new Length(count, unit)));

    [Theory]
    [InlineData("09-13", 1, "09-17")]
    [InlineData("09-15", 1, "09-21")]
    [InlineData("12-13", 1, "12-17")] // the last week of the calendar, from its first day on
    [InlineData("12-14", 1, null)]
    public void School_weeks_that_begin_with_a_day(string from, int count, string? expected) =>
        Assert.Equal(expected is null ? null : Asked.Day(expected),
            Time.From(Asked.Day(from), new Length(count, Unit.SchoolWeeks)));

    [Fact]
    public void A_watch_opened_in_a_closed_week_begins_on_Sunday() =>
        Assert.Equal(Asked.Day("11-05"), Time.WatchEnd(Asked.Day("10-28"), new Length(5, Unit.SchoolDays)));

    [Fact]
    public void Working_days_passed_leave_out_Friday_and_Saturday() =>
        Assert.Equal(2, Time.Elapsed(Asked.Day("09-17"), Asked.Day("09-21"), Unit.WorkingDays));

    [Fact]
    public void Deadlines_and_marks_keep_to_the_week()
    {
        var pupil = Nation.Pupil("09-21", Missed).Mark(Asked.Day("09-18"), HalfDay.Morning, "O");
        var advice = Nation.Book.Advise(pupil.Create(), Asked.Day("09-21"), new AdviceOptions { AcceptRecordProblems = true });
        Assert.Equal(["2026-09-15", "2026-09-21", "2026-09-22"],
            advice.Actions.Select(a => FormattableString.Invariant($"{a.Due:yyyy-MM-dd}")));
        var notice = Assert.Single(advice.Notices, n => n.Code == "mark-outside-school-time"); // the mark of a Friday
        Assert.StartsWith("1 mark", notice.Text, StringComparison.Ordinal);
        var problem = Assert.Single(advice.Notices, n => n.Code == "mark-without-school");
        Assert.Contains("There is no school on 2026-09-18.", problem.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_walk_goes_over_the_days_with_school()
    {
        var days = Nation.Book.Walk(Nation.Pupil("09-21").Create(), Asked.Day("09-16"), Asked.Day("09-21")).Select(a => a.AsOf);
        Assert.Equal([16, 17, 20, 21], days.Select(d => d.Day));
    }
}
