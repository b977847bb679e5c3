using AttendanceRules.Calendar;
using AttendanceRules.Evaluation;
using AttendanceRules.Evaluation.Facts;
using AttendanceRules.Model.Facts;
using AttendanceRules.Records;

namespace AttendanceRules.Tests.Facts;

/// <summary>
/// What divides the pupils of a school may change on a day without school: since when it has been so is kept of days among which there are
/// such, and after the last day of the calendar. Term is from 2 September to 18 December 2026; 5 September and 19 December are Saturdays.
/// </summary>
public sealed class DayWithoutSchoolTests
{
    private static readonly RuleBook Book = Made.Book("""
        "thresholds": { "long": { "title": "Long", "unit": "calendar days",
            "values": [ { "from": "2026-08-01", "value": 200 }, { "from": "2026-12-19", "value": 100 } ] },
          "much": { "title": "Much", "unit": "percent",
            "values": [ { "from": "2026-08-01", "value": 90 }, { "from": "2026-09-05", "value": 10 } ] } },
        "facts": { "share": { "rate": "absence", "in": "school year" }, "isOften": { "is": "share >= much" },
          "stay": { "elapsed": "calendar days", "since": "2026-09-01" }, "isLong": { "is": "stay >= long" },
          "isFour": { "is": "stay >= 4" },
          "often": { "gap": "attendance", "in": "school year", "by": [ "isOften" ] },
          "longer": { "gap": "attendance", "in": "school year", "by": [ "isLong" ] },
          "four": { "gap": "attendance", "in": "school year", "by": [ "isFour" ] } }
        """);

    // 108, 109 and 110 days since 1 September: the limit is 100 from the Saturday on. Four days are over on the Saturday.
    // Missed on Monday the 7th, two of eight sessions; on the Saturday none of six, though that much is enough from then on.
    [Theory]
    [InlineData("longer", "12-18 no, 12-19 yes, 12-20 yes, 12-19 yes, 12-18 no")]
    [InlineData("longer", "12-20 yes, 12-20 yes, 12-19 yes, 12-18 no")]
    [InlineData("four", "09-06 yes, 09-06 yes, 09-05 yes, 09-04 no")]
    [InlineData("four", "09-08 yes, 09-07 yes, 09-05 yes, 09-04 no")]
    [InlineData("often", "09-08 yes, 09-07 yes, 09-06 no, 09-05 no, 09-04 no")]
    public void What_began_between_two_school_days_is_not_taken_for_what_was_before(string gap, string days)
    {
        var school = Book.Book.FileOf(new SchoolRecord("S", Made.Autumn, [Made.Pupil(new(2026, 9, 11), "2026-09-07 O O").Create()]), null);
        var fact = (GapFact)Book.Book.Names.Find(gap)!;
        Assert.Equal(days, string.Join(", ", days.Split(", ").Select(d => d.Split(' ')[0]).Select(day => $"{day} " + GapEvaluator.Cohorts(
            fact, Again(fact, new EvaluationContext(school, Asked.Day(day)))).Single(c => c.Pupils > 0).Parts[0].Value)));
    }

    // Asked already on the day, as where somebody asks for the number first.
    private static EvaluationContext Again(GapFact fact, EvaluationContext at)
    {
        fact.At(at);
        return at;
    }
}
