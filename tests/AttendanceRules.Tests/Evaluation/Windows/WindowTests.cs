using AttendanceRules.Calendar;
using AttendanceRules.Evaluation;
using AttendanceRules.Evaluation.Windows;
using AttendanceRules.Model.Values;
using AttendanceRules.Model.Windows;
using AttendanceRules.Records;
using AttendanceRules.Tests.Facts;

namespace AttendanceRules.Tests.Evaluation.Windows;

/// <summary>
/// The days of each phrase of a window and the sessions in them, which are numbered from 2 September 2026 on, two a day (S12, S18).
/// </summary>
public sealed class WindowTests
{
    // A window, the date, what is on record, and the days with their sessions, or why there are none.
    private static readonly (string Window, string On, string Records, string Expected)[] Cases =
    [
        ("school year", "09-09", "", "2026-08-01..2026-09-09 0-12"),
        ("last school year", "09-09", "", "2025-08-01..2026-07-31 0-0"),
        ("this term", "09-09", "", "2026-09-02..2026-09-09 0-12"),
        ("this term", "12-25", "", "2026-09-02..2026-12-18 0-146"),
        ("this term", "08-25", "", "unknown"),
        ("last term", "09-09", "", "unknown"),
        ("this half term", "09-09", "", "2026-09-02..2026-09-09 0-12"),
        ("this half term", "10-27", "", "2026-09-02..2026-10-25 0-76"),
        ("this half term", "11-03", "", "2026-10-31..2026-11-03 76-80"),
        ("last half term", "11-03", "", "2026-09-02..2026-10-25 0-76"),
        ("last half term", "09-09", "", "unknown"),
        ("this week", "09-09", "", "2026-09-07..2026-09-09 6-12"),
        ("this week", "09-13", "", "2026-09-07..2026-09-13 6-16"),
        ("this month", "09-09", "", "2026-09-01..2026-09-09 0-12"),
        ("this quarter", "09-09", "", "2026-07-01..2026-09-09 0-12"),
        ("this quarter", "10-01", "", "2026-10-01..2026-10-01 42-44"),
        ("ever", "09-09", "", "1900-01-01..2026-09-09 0-12"),

        ("last 3 school days", "09-09", "", "2026-09-07..2026-09-09 6-12"),
        ("last 3 school days", "09-12", "", "2026-09-09..2026-09-12 10-16"),
        ("last 3 school days", "09-03", "", "1900-01-01..2026-09-03 0-4"),
        ("last 3 school days", "09-04", "", "2026-09-02..2026-09-04 0-6"),
        ("last 3 school days", "08-25", "", "1900-01-01..2026-08-25 0-0"),
        ("last 3 school days", "12-30", "", "2026-12-16..2026-12-30 140-146"),
        ("last 2 school weeks", "09-09", "", "2026-08-31..2026-09-09 0-12"),
        ("last 2 school weeks", "09-04", "", "1900-01-01..2026-09-04 0-6"),
        ("last 2 school weeks", "11-03", "", "2026-10-19..2026-11-03 66-80"),
        ("last 2 school weeks", "08-25", "", "1900-01-01..2026-08-25 0-0"),
        ("last 2 working days", "09-09", "", "2026-09-08..2026-09-09 8-12"),
        ("last 2 working days", "09-12", "", "2026-09-10..2026-09-12 12-16"),
        ("last 2 working days", "12-29", "", "2026-12-24..2026-12-29 146-146"), // bank holidays on the 25th and 28th
        ("last 10 calendar days", "09-09", "", "2026-08-31..2026-09-09 0-12"),
        ("last 1 calendar days", "09-09", "", "2026-09-09..2026-09-09 10-12"),
        ("last 1 month", "09-09", "", "2026-08-10..2026-09-09 0-12"),
        ("last 2 years", "09-09", "", "2024-09-10..2026-09-09 0-12"),
        ("last 3 sessions", "09-09", "", "2026-09-08..2026-09-09 9-12"),
        ("last 3 sessions", "09-02", "", "2026-09-02..2026-09-02 0-2"),
        ("last 3 sessions", "08-25", "", "2026-08-25..2026-08-25 0-0"),
        ("last 3 possible sessions", "09-09", "", "2026-09-08..2026-09-09 9-12"),
        ("last 3 possible sessions", "09-09", "09-09 X X", "2026-09-07..2026-09-09 7-12"),
        ("last 3 possible sessions", "09-09", "09-08 ? /", "2026-09-08..2026-09-09 9-12"), // it is not looked at
        ("last 3 possible sessions", "09-09", "09-09 ? /", "unknown"),
        ("last 3 possible sessions", "09-09", "09-09 / ?", "unknown"),

        ("since visit", "09-09", "09-04 visit", "2026-09-05..2026-09-09 6-12"),
        ("from visit", "09-09", "09-04 visit", "2026-09-04..2026-09-09 4-12"),
        ("before visit", "09-09", "09-04 visit", "1900-01-01..2026-09-03 0-4"),
        ("to visit", "09-09", "09-04 visit", "1900-01-01..2026-09-04 0-6"),
        ("since visit", "09-09", "", "no visit is on record"),
        ("from visit", "09-09", "", "no visit is on record"),
        ("before visit", "09-09", "", "no visit is on record"),
        ("to visit", "09-09", "", "no visit is on record"),
        ("since visit", "09-09", "unsupplied", "unknown"),
        ("to visit", "09-09", "unsupplied", "unknown"),
        ("since visit:done", "09-09", "09-04 visit", "no visit with the outcome done is on record"),
        ("2 school days after visit", "09-09", "09-04 visit", "2026-09-05..2026-09-08 6-10"),
        ("2 school days from visit", "09-09", "09-04 visit", "2026-09-04..2026-09-07 4-8"),
        ("2 school days after visit", "09-09", "", "no visit is on record"),
        ("90 school days after visit", "09-09", "09-04 visit", "2026-09-05..2026-09-09 6-12"), // it ends beyond the calendar
        ("90 school days from visit", "09-09", "09-04 visit", "2026-09-04..2026-09-09 4-12"),
        ("from 2026-09-03 to 2026-09-08", "09-09", "", "2026-09-03..2026-09-08 2-10"),
        ("from 2026-09-03 to 2026-09-08", "09-04", "", "2026-09-03..2026-09-04 2-6"),
        ("from 09-03 to 09-08", "09-09", "", "2026-09-03..2026-09-08 2-10"),
        ("from 09-03 to 09-08", "09-02", "", "2025-09-03..2025-09-08 0-0"),
        ("from 12-01 to 01-05", "12-09", "", "2026-12-01..2026-12-09 118-132"),
        ("from 12-01 to 01-05", "09-09", "", "2025-12-01..2026-01-05 0-0"),
        ("since visit else this term", "09-09", "09-04 visit", "2026-09-05..2026-09-09 6-12"),
        ("since visit else this term", "09-09", "", "2026-09-02..2026-09-09 0-12"),
        ("since visit else this term", "09-09", "unsupplied", "unknown"),
        ("this term and since visit", "09-09", "09-04 visit", "2026-09-05..2026-09-09 6-12"),
        ("this term and since visit", "09-09", "", "no visit is on record"),
        ("this term and since visit", "09-09", "unsupplied", "unknown"),
        ("since visit and this term", "08-25", "", "no visit is on record"), // none, whatever else is not known
        ("this term and last 3 school days", "09-09", "", "2026-09-07..2026-09-09 6-12"),
        ("this week and before visit", "09-09", "09-02 visit", "2026-09-07..2026-09-01 6-6"), // no day is in both
    ];

    private static readonly List<string> Windows = [.. Cases.Select(c => c.Window).Distinct()];

    private static readonly RuleBook Book = Made.Book($$"""
        "actions": { "visit": { "title": "Visit", "by": "school", "outcomes": [ "done" ] } },
        "facts": { {{string.Join(", ", Windows.Select((w, i) =>
            $$""" "f{{i}}": { "count": "sessions", "of": "absence", "in": "{{w}}" } """))}} }
        """);

    [Fact]
    public void A_phrase_has_its_days_and_sessions()
    {
        foreach (var (window, on, records, expected) in Cases)
        {
            Assert.Equal($"{window} on {on} ({records}): {expected}",
                $"{window} on {on} ({records}): {Said(Of(window).On(Context(on, records)))}");
        }
    }

    // With planned days a window does not end with the date.
    [Theory]
    [InlineData("this term", "2026-09-02..2026-12-18 0-146")]
    [InlineData("this week", "2026-09-07..2026-09-13 6-16")]
    [InlineData("this month", "2026-09-01..2026-09-30 0-42")]
    [InlineData("this quarter", "2026-07-01..2026-09-30 0-42")]
    [InlineData("school year", "2026-08-01..2027-07-31 0-146")]
    [InlineData("from 2026-09-03 to 2026-09-15", "2026-09-03..2026-09-15 2-20")]
    [InlineData("2 school days after visit", "2026-09-10..2026-09-11 12-16")]
    public void With_planned_days_it_goes_on(string window, string expected)
    {
        var context = Context("09-09", "09-09 visit") with { IsPlanning = true };
        var part = window.StartsWith("from 2026", StringComparison.Ordinal)
            ? new BetweenWindow(window, new DateAnchor("", new(2026, 9, 3)), new DateAnchor("", new(2026, 9, 15))) : Of(window).Parts[0];
        Assert.Equal(expected, Said(part.On(context)));
    }

    [Theory]
    [InlineData("school year", "09-04 visit", true)]
    [InlineData("last school year", "", true)]
    [InlineData("this term", "", true)]
    [InlineData("this half term", "", true)]
    [InlineData("this week", "", true)]
    [InlineData("this month", "", true)]
    [InlineData("this quarter", "", true)]
    [InlineData("last 3 school days", "", true)]
    [InlineData("from 2026-09-03 to 2026-09-08", "", true)]
    [InlineData("ever", "", false)]
    [InlineData("since visit", "09-04 visit", false)]
    [InlineData("from visit", "09-04 visit", false)]
    [InlineData("before visit", "09-04 visit", false)]
    [InlineData("to visit", "09-04 visit", false)]
    [InlineData("2 school days after visit", "09-04 visit", false)]
    [InlineData("since visit", "", false)]
    [InlineData("since visit else this term", "", true)]
    [InlineData("since visit else this term", "09-04 visit", false)]
    [InlineData("this term and since visit", "09-04 visit", false)] // the visit is what it begins with
    [InlineData("this term and since visit", "08-20 visit", true)]
    [InlineData("this term and since visit", "09-01 visit", true)] // both on one day
    [InlineData("this term and since visit", "", false)]
    [InlineData("last term", "", false)]
    public void A_window_begins_by_the_calendar_or_by_what_happened(string window, string records, bool expected) =>
        Assert.Equal(expected, Of(window).BeginsByCalendar(Context("09-09", records)));

    // Each kind of phrase by itself: whether the calendar alone says when it begins.
    [Fact]
    public void Phrases_of_a_pathway_a_run_and_a_period()
    {
        var (day, calendar) = (new DateAnchor("2026-09-03", new(2026, 9, 3)), CalendarStart.Instance);
        var context = Context("09-09", "");
        Assert.True(new PeriodWindow("period census", "census").Accept(calendar, context));
        Assert.False(new CycleWindow("cycle").Accept(calendar, context));
        Assert.False(new WatchWindow("watch of s", "s").Accept(calendar, context));
        Assert.False(new RunWindow("run r", day, day).Accept(calendar, context));
        Assert.Equal("2026-09-03..2026-09-03 2-4", Said(new RunWindow("run r", day, day).On(context)));
    }

    [Theory]
    [InlineData("09-06", "the day is in no period census")]
    [InlineData("09-07", "2026-09-07..2026-09-07 6-8")]
    [InlineData("09-09", "2026-09-07..2026-09-09 6-12")]
    [InlineData("09-11", "2026-09-07..2026-09-11 6-16")]
    [InlineData("09-12", "the day is in no period census")]
    public void A_period_is_the_one_that_holds_the_day(string on, string expected)
    {
        var calendar = new SchoolCalendar([new Term(new(2026, 9, 2), new(2026, 12, 18), [])], periods:
            [new CalendarPeriod("census", new(new(2026, 9, 7), new(2026, 9, 11))),
            new CalendarPeriod("other", new(new(2026, 9, 1), new(2026, 12, 1)))]);
        var pupil = PupilRecord.Build("P1", calendar).Create();
        var context = new EvaluationContext(Book.Book.FileOf(pupil, Book.Book.TimeOf(calendar), null, null), Asked.Day(on));
        Assert.Equal(expected, Said(new PeriodWindow("period census", "census").On(context)));
        Assert.Equal("unknown", Said(new PeriodWindow("period none", "none").On(context)));
    }

    [Fact]
    public void A_cycle_and_a_watch_are_those_of_the_pathway()
    {
        var (cycle, watch, plain) = (new CycleWindow("cycle"), new WatchWindow("watch of s", "s"), Context("09-09", ""));
        Assert.Equal(("no cycle has begun", "no watch of s is open"), (Said(cycle.On(plain)), Said(watch.On(plain))));
        var open = plain with { Frame = new Frame(new(new(2026, 9, 3), new(2026, 9, 20)), new(new(2026, 9, 4), new(2026, 9, 8))) };
        Assert.Equal(("2026-09-03..2026-09-09 2-12", "2026-09-04..2026-09-08 4-10"), (Said(cycle.On(open)), Said(watch.On(open))));
        Assert.Equal("no watch of t is open", Said(new WatchWindow("watch of t", "t").On(open)));
        var none = plain with { Frame = new Frame(null, null) };
        Assert.Equal(("no cycle has begun", "no watch of s is open"), (Said(cycle.On(none)), Said(watch.On(none))));
        var unknown = plain with { Frame = new Frame(null, null) { IsUnknown = true } };
        Assert.Equal(("unknown", "unknown"), (Said(cycle.On(unknown)), Said(watch.On(unknown))));
    }

    // Of two ends that are not on record the first says why; of one, that one.
    [Fact]
    public void Days_between_two_ends_need_both()
    {
        var (visit, call, day) = (new ActionAnchor("visit", "visit", null), new ActionAnchor("call", "call", null),
            new DateAnchor("2026-09-03", new(2026, 9, 3)));
        Assert.Equal("no visit is on record", Between(visit, call, "09-09", ""));
        Assert.Equal("no visit is on record", Between(day, visit, "09-09", ""));
        Assert.Equal("no visit is on record", Between(visit, day, "09-09", ""));
        Assert.Equal("unknown", Between(day, visit, "09-09", "unsupplied"));
        Assert.Equal("unknown", Between(visit, day, "09-09", "unsupplied"));
        Assert.Equal("2026-09-03..2026-09-04 2-6", Between(day, visit, "09-09", "09-04 visit"));
        Assert.Equal("2026-09-04..2026-09-03 0-0", Between(visit, day, "09-09", "09-04 visit")); // no day is between them

        static string Between(Anchor from, Anchor to, string on, string records) =>
            Said(new BetweenWindow("between", from, to).On(Context(on, records)));
    }

    [Theory]
    [InlineData(1, 1, 3)]
    [InlineData(2, 1, 3)]
    [InlineData(3, 1, 3)]
    [InlineData(4, 4, 6)]
    [InlineData(6, 4, 6)]
    [InlineData(7, 7, 9)]
    [InlineData(9, 7, 9)]
    [InlineData(10, 10, 12)]
    [InlineData(12, 10, 12)]
    public void A_quarter_is_three_months(int month, int first, int last) =>
        Assert.Equal(new DateSpan(new(2027, first, 1), new DateOnly(2027, last, 1).AddMonths(1).AddDays(-1)),
            WindowEvaluator.QuarterOf(new(2027, month, 15)));

    private static string Said(WindowRange range) => range.State switch
    {
        ValueState.Known => $"{range.Days} {range.FromSession}-{range.EndSession}",
        ValueState.NotApplicable => range.Because ?? "none",
        _ => "unknown",
    };

    private static Window Of(string window) => Book.Book.Names.Find($"f{Windows.IndexOf(window)}")!.Windows.Single();

    // A visit on a day, marks of a day, or casework that was not supplied.
    private static EvaluationContext Context(string on, string records)
    {
        var words = records.Split(' ');
        var pupil = Asked.Pupil(on, words.Length == 3 ? [records] : []);
        return Asked.Where(Book, words is ["unsupplied"] ? pupil.WithoutCasework()
            : words is [var day, "visit"] ? pupil.Did(Asked.Day(day), "visit") : pupil, on);
    }

    private sealed record Frame(DateSpan? Cycle, DateSpan? Watch) : IPathwayFrame
    {
        public bool IsUnknown { get; init; }

        public DateSpan? CycleOn(DateOnly date) => Cycle;

        public DateSpan? WatchOf(string stage, DateOnly date) => stage == "s" ? Watch : null;
    }
}
