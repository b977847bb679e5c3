using System.Globalization;
using AttendanceRules.Calendar;
using AttendanceRules.Evaluation;
using AttendanceRules.Evaluation.Facts;
using AttendanceRules.Records;

namespace AttendanceRules.Tests.Facts;

/// <summary>The first and last days on which something counts, and the days beside them.</summary>
public sealed class EdgeDayTests
{
    private static readonly RuleBook Book = Made.Book("""
        "questions": { "asked": { "ask": "Asked?", "of": "school", "type": "yes/no" },
          "many": { "ask": "How many?", "of": "school", "type": "number" } },
        "facts": { "missed": { "count": "sessions", "of": "unauthorised", "in": "school year" },
          "left3": { "number": "missed - many" }, "left4": { "number": "many - missed" } }
        """);

    private static readonly SchoolTime Time = new(Made.Autumn, SchoolWeek.MondayToFriday, new HashSet<DateOnly>(), (8, 1));

    // The day itself is the first, so the last is the day before the same day later on.
    [Theory]
    [InlineData("2026-12-02", 1, Unit.Months, "2027-01-01")]
    [InlineData("2026-03-01", 1, Unit.Months, "2026-03-31")]
    [InlineData("2026-01-01", 12, Unit.Months, "2026-12-31")]
    [InlineData("2026-12-02", 1, Unit.Years, "2027-12-01")]
    [InlineData("2024-03-01", 4, Unit.Years, "2028-02-29")]
    [InlineData("2026-12-02", 21, Unit.CalendarDays, "2026-12-22")]
    public void A_length_from_a_day_has_that_day_as_its_first(string from, int count, Unit unit, string expected) =>
        Assert.Equal(Day(expected), Time.From(Day(from), new Length(count, unit)));

    [Theory]
    [InlineData("2026-12-02", 1, Unit.Months, "2027-01-02")]
    [InlineData("2026-12-02", 1, Unit.Years, "2027-12-02")]
    [InlineData("2026-12-02", 21, Unit.CalendarDays, "2026-12-23")]
    public void A_length_after_a_day_is_a_day_longer(string after, int count, Unit unit, string expected) =>
        Assert.Equal(Day(expected), Time.After(Day(after), new Length(count, unit)));

    // Five on 1 September 2026: compulsory from 31 December, the next prescribed day. Sixteen on 1 September 2026: to the last Friday of
    // June 2027.
    [Theory]
    [InlineData("2021-09-01", "2026-12-30", "no")]
    [InlineData("2021-09-01", "2026-12-31", "yes")]
    [InlineData("2010-09-01", "2027-06-25", "yes")]
    [InlineData("2010-09-01", "2027-06-26", "no")]
    public void Compulsory_age_holds_on_its_first_and_last_day(string born, string on, string expected) =>
        Assert.Equal(expected, Ask("compulsoryAge", on, p => p.Born(Day(born))));

    // Five on 1 September 2015, sixteen on 1 September 2026.
    [Theory]
    [InlineData("start", "2015-12-31")]
    [InlineData("end", "2027-06-25")]
    public void Compulsory_age_has_a_first_and_a_last_day(string edge, string expected)
    {
        var pupil = Made.Pupil(Day("2026-09-18")).Born(Day("2010-09-01")).Create();
        var file = Book.Book.FileOf(pupil, Book.Book.TimeOf(pupil.Calendar), null, null);
        Assert.Equal(Day(expected), Book.Book.Names.Find("compulsoryAge")!.Edge(new EvaluationContext(file, Day("2026-09-18")), edge).Date);
    }

    [Theory]
    [InlineData("2026-09-13", "no")]
    [InlineData("2026-09-14", "yes")]
    [InlineData("2026-09-18", "yes")]
    [InlineData("2026-09-19", "no")]
    public void A_characteristic_holds_on_its_first_and_last_day(string on, string expected) =>
        Assert.Equal(expected, Ask("hasSocialWorker", on, p =>
            p.Supplied("hasSocialWorker").Has(new Characteristic("hasSocialWorker", "yes", Day("2026-09-14"), Day("2026-09-18")))));

    // Nobody has answered how many: any number, below zero too. A session that cannot be classed may be missed or not.
    [Theory]
    [InlineData("left3", null, "unknown")]
    [InlineData("left4", null, "unknown")]
    [InlineData("left3", "5", "-4..-3")]
    [InlineData("left4", "5", "3..4")]
    public void What_is_taken_away_turns_its_ends(string fact, string? many, string expected) => Assert.Equal(expected,
        Ask(fact, "2026-09-18", p => many is null ? p : p.Answered("many", many, Day("2026-09-10")), "2026-09-14 O ?"));

    [Theory]
    [InlineData("yes", "no", "unknown")]
    [InlineData("no", "yes", "unknown")]
    [InlineData("yes", "yes", "yes")]
    [InlineData("no", "unknown", "unknown")]
    public void Answers_of_one_day_that_contradict_each_other_leave_it_open(string first, string second, string expected) =>
        Assert.Equal(expected, Ask("asked", "2026-09-18",
            p => p.Answered("asked", first, Day("2026-09-14")).Answered("asked", second, Day("2026-09-14"))));

    [Theory]
    [InlineData("2026-09-15", "no")]
    [InlineData("2026-09-14", "unknown")]
    [InlineData("2026-09-13", "yes")]
    public void An_answer_of_the_day_after_takes_their_place_and_one_of_the_day_before_does_not(string day, string expected) =>
        Assert.Equal(expected, Ask("asked", "2026-09-18",
            p => p.Answered("asked", "yes", Day("2026-09-14")).Answered("asked", "no", Day(day))));

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Ask(string name, string on, Func<PupilRecordBuilder, PupilRecordBuilder> with, params string[] marks)
    {
        var pupil = with(Made.Pupil(Day(on) > Day("2026-12-18") ? Day("2026-12-18") : Day(on), marks)).Create();
        var file = Book.Book.FileOf(pupil, Book.Book.TimeOf(pupil.Calendar), null, null);
        return Book.Book.Names.Find(name)!.At(new EvaluationContext(file, Day(on))).ToString();
    }
}
