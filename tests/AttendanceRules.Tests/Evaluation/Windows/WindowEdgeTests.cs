using AttendanceRules.Calendar;
using AttendanceRules.Evaluation;
using AttendanceRules.Evaluation.Windows;
using AttendanceRules.Model.Facts;
using AttendanceRules.Model.Values;
using AttendanceRules.Model.Windows;
using AttendanceRules.Records;
using AttendanceRules.Tests.Facts;

namespace AttendanceRules.Tests.Evaluation.Windows;

/// <summary>Edges of windows and deadlines: one day, no day, two reasons, what is awaited, and lengths that change with the day.</summary>
public sealed class WindowEdgeTests
{
    private static readonly RuleBook Book = Made.Book("""
        "actions": { "visit": { "title": "Visit", "by": "school" }, "call": { "title": "Call", "by": "school" } }
        """);

    private static readonly Anchor Visit = new ActionAnchor("visit", "visit", null);

    private static readonly Anchor Call = new ActionAnchor("call", "call", null);

    private static readonly WindowPart Term = new TermWindow("this term");

    // From one day of each year to the same it is that day, and to an earlier one it is a year.
    [Theory]
    [InlineData(3, 3, "2026-09-03..2026-09-03")]
    [InlineData(3, 4, "2026-09-03..2026-09-04")]
    [InlineData(3, 2, "2026-09-03..2026-09-09")]
    public void Days_of_each_year_are_one_day_or_more(int from, int to, string expected) => Assert.Equal(expected,
        new BetweenWindow("", new YearlyAnchor("", 9, from), new YearlyAnchor("", 9, to)).On(Context("09-09")).Days.ToString());

    // Where an anchor is awaited the window that has another instead does not wait for it.
    [Fact]
    public void A_window_that_has_another_instead_awaits_nothing()
    {
        var awaited = Context("09-09") with { Awaited = "visit" };
        Assert.Equal(ValueState.Unknown, new SinceWindow("since visit", Visit).On(awaited).State);
        Assert.Equal("2026-09-02..2026-09-09", new ElseWindow("", new SinceWindow("since visit", Visit), Term).On(awaited).Days.ToString());
        Assert.Equal("2026-09-02..2026-09-09",
            new ElseWindow("", new SinceWindow("since visit", Visit), Term).On(Context("09-09")).Days.ToString());
    }

    // Of two that are none the first says why, of one that one; what is none is none beside what is not known.
    [Fact]
    public void Of_two_phrases_without_days_the_first_says_why()
    {
        WindowPart visit = new SinceWindow("", Visit), call = new SinceWindow("", Call), before = new TermWindow("last term", IsLast: true);
        var context = Context("09-09");
        Assert.Equal("no visit is on record", new Window("", [visit, call]).On(context).Because);
        Assert.Equal("no call is on record", new Window("", [call, visit]).On(context).Because);
        Assert.Equal("no call is on record", new Window("", [Term, call]).On(context).Because);
        Assert.Equal("no call is on record", new Window("", [before, call]).On(context).Because);
        Assert.Equal([ValueState.Unknown, ValueState.Unknown, ValueState.Known], new[]
        {
            new Window("", [before, Term]), new Window("", [Term, before]), new Window("", [Term, Term]),
        }.Select(w => w.On(context).State));
    }

    // The days and the sessions in both, two a day from 2 September on.
    [Fact]
    public void Days_of_two_phrases_are_those_in_both()
    {
        var (early, late) = (Days(2, 9), Days(8, 11));
        Assert.Equal("2026-09-08..2026-09-09 8-12", Said(early.And(late)));
        Assert.Equal("2026-09-08..2026-09-09 8-12", Said(late.And(early)));
        Assert.Equal("2026-09-08..2026-09-08 8-10", Said(late.And(Days(1, 8))));
        Assert.Equal("2026-09-10..2026-09-04 12-12", Said(Days(2, 4).And(Days(10, 11)))); // no day is in both

        static string Said(WindowRange range) => $"{range.Days} {range.FromSession}-{range.EndSession}";

        static WindowRange Days(int from, int to) =>
            WindowRange.Of(Book.Book.TimeOf(Made.Autumn), new DateSpan(new(2026, 9, from), new(2026, 9, to)));
    }

    // Before the calendar, on its first day, inside, on a day without school, on its last day, and after it.
    [Theory]
    [InlineData(Unit.Sessions)]
    [InlineData(Unit.SchoolDays)]
    [InlineData(Unit.SchoolWeeks)]
    [InlineData(Unit.WorkingDays)]
    [InlineData(Unit.CalendarDays)]
    [InlineData(Unit.Months)]
    [InlineData(Unit.Years)]
    public void The_last_none_of_a_unit_has_no_day(Unit unit)
    {
        foreach (var on in new[] { "08-25", "09-02", "09-09", "09-12", "12-18", "12-30" })
        {
            var range = new LastWindow("", new DatedLength(new Length(0, unit)), false).On(Context(on));
            Assert.Equal((on, ValueState.Known, true, 0), (on, range.State, range.Days.IsEmpty, range.EndSession - range.FromSession));
        }
    }

    // Ten days until 14 September, five from then on.
    [Theory]
    [InlineData("09-10", "2026-09-20")]
    [InlineData("09-14", "2026-09-24")]
    [InlineData("09-15", "2026-09-20")]
    public void A_deadline_keeps_the_length_of_the_day_it_began(string begun, string expected)
    {
        ThresholdName days = new(Unit.CalendarDays, [(new(2026, 9, 1), Ratio.Of(10), ""), (new(2026, 9, 15), Ratio.Of(5), "")])
        {
            Name = "days",
        };
        Deadline due = new(new DatedLength(null, days), null, false, false);
        Assert.Equal((Asked.Day(expected[5..]), null), due.On(Context("09-20"), Asked.Day(begun)));

        // Nothing began it: the length of the day, and no day.
        Assert.Equal((null, new Length(5, Unit.CalendarDays)), (due with { IsOfEvent = true }).On(Context("09-20"), Asked.Day(begun)));
        Assert.Equal((null, new Length(10, Unit.CalendarDays)), (due with { IsOfEvent = true }).On(Context("09-14"), Asked.Day(begun)));
    }

    private static EvaluationContext Context(string on) => Asked.Where(Book, Asked.Pupil(on), on);
}
