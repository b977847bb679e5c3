using AttendanceRules.Calendar;
using AttendanceRules.Evaluation;
using AttendanceRules.Evaluation.Facts;
using AttendanceRules.Model.Facts;
using AttendanceRules.Records;

namespace AttendanceRules.Tests.Facts;

/// <summary>A pupil of a school whose record has another calendar is counted in the days and sessions of the school.</summary>
public sealed class OtherCalendarTests
{
    private static readonly DateOnly From = new(2026, 9, 7);

    // Three school days later than the school, so that each of its days has another number there.
    private static readonly SchoolCalendar Later = new([new Term(From, new(2026, 12, 18), [])]);

    private static readonly RuleBook Book = Made.Book("""
        "characteristics": { "side": { "title": "Side", "type": [ "female", "male" ] } },
        "facts": { "away": { "is": "missed >= 1" }, "missed": { "count": "sessions", "of": "absence", "in": "school year" },
          "areAway": { "count": "pupils", "of": "away" }, "gap": { "gap": "attendance", "in": "school year", "by": [ "side" ] } }
        """);

    // Missed on the 9th. The second day makes what is kept reach back; the third is before it.
    [Fact]
    public void Since_when_something_is_so_is_kept_by_the_days_of_the_school()
    {
        var school = Book.Book.FileOf(new SchoolRecord("S", Made.Autumn, [Pupil(Later, "female", "9")]), null);
        Assert.Equal("1 1 0 1", string.Join(' ', new[] { 11, 10, 8, 9 }
            .Select(day => Of("areAway").At(new EvaluationContext(school, new(2026, 9, day))).ToString())));
    }

    // On the 8th the girl was there in each of her four sessions, as the boy was in his ten; what she missed later is not counted yet.
    [Fact]
    public void A_rate_is_of_the_sessions_of_the_school_up_to_the_day()
    {
        var school = Book.Book.FileOf(new SchoolRecord("S", Made.Autumn,
            [Pupil(Later, "female", "9"), Pupil(Made.Autumn, "male", "")]), null);
        Assert.Equal("100 beside 100, 100 beside 100", Rates(school, new(2026, 9, 8)));
        Assert.Equal("75 beside 100, 100 beside 75", Rates(school, new(2026, 9, 10)));
    }

    private static Model.Expressions.Symbol Of(string name) => Book.Book.Names.Find(name)!;

    private static string Rates(SubjectFile school, DateOnly on) => string.Join(", ",
        GapEvaluator.Cohorts((GapFact)Of("gap"), new EvaluationContext(school, on)).Select(c => $"{c.Own?.Most} beside {c.Peers?.Least}"));

    // There in each session up to 11 September, but for a day of that month.
    private static PupilRecord Pupil(SchoolCalendar calendar, string side, string missed)
    {
        var builder = PupilRecord.Build(side, calendar).Has("side", side);
        foreach (var day in calendar.SchoolDays(new HashSet<DateOnly>()).Where(d => d <= new DateOnly(2026, 9, 11)))
        {
            var code = FormattableString.Invariant($"{day.Day}") == missed ? "O" : "/";
            builder.Mark(day, HalfDay.Morning, code).Mark(day, HalfDay.Afternoon, code);
        }

        return builder.Create();
    }
}
