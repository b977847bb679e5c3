using System.Globalization;
using AttendanceRules.Calendar;
using AttendanceRules.Evaluation;
using AttendanceRules.Evaluation.Facts;
using AttendanceRules.Evaluation.Plans;
using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Facts;
using AttendanceRules.Records;
using AttendanceRules.Tests.Facts;

namespace AttendanceRules.Tests.Evaluation.Plans;

/// <summary>Which numbers records give without being worked out, and that each is what its fact is.</summary>
public sealed class PlanFactTests
{
    private static readonly (string Fact, bool IsReadable)[] Facts =
    [
        (""" "count": "sessions", "of": "absence", "in": "school year" """, true),
        (""" "count": "sessions", "of": "absence", "in": "last 3 school days" """, true),
        (""" "count": "sessions", "of": "absence", "in": "this half term" """, true),
        (""" "count": "sessions", "of": "absence", "in": "last half term" """, true),
        (""" "count": "sessions", "of": "absence", "in": "this week and this term" """, true),
        (""" "count": "sessions", "of": "absence", "in": "this month" """, true),
        (""" "count": "sessions", "of": "absence", "in": "last school year" """, true),
        (""" "count": "sessions", "of": "absence", "in": "ever" """, true),
        (""" "rate": "absence", "in": "school year" """, true),
        (""" "rate": "absence", "in": "school year", "round": 5 """, true),
        (""" "rate": "unauthorised", "over": "absence", "in": "school year" """, true),
        (""" "rate": "absence", "over": [ "I", "/", "\\" ], "in": "school year" """, true),
        (""" "rate": "absence", "over": "planned", "in": "this term" """, false),
        (""" "count": "days", "of": "absence", "in": "school year" """, true),
        (""" "count": "days", "of": "absence", "in": "last 3 sessions" """, true),
        (""" "count": "days", "of": "absence", "in": "school year", "anySession": true """, true),
        (""" "count": "sessions", "of": "absence", "in": "school year", "weekday": "Monday" """, true),
        (""" "count": "sessions", "of": "absence", "in": "school year", "mostPer": "school week" """, true),
        (""" "count": "sessions", "of": "absence", "in": "school year", "notCoveredBy": "letter" """, true),
        (""" "count": "sessions", "of": "absence", "in": "school year", "at": "2026-09-08" """, false),
        (""" "count": "sessions", "of": "absence", "in": "last 3 school days", "highest": "school year" """, false),
        (""" "count": "sessions", "of": "late", "in": "school year", "minutesLate": ">= 10" """, false),
        (""" "count": "sessions", "of": "absence", "in": "last 3 possible sessions" """, false),
        (""" "count": "sessions", "of": "absence", "in": "this quarter" """, false),
        (""" "count": "sessions", "of": "absence", "in": "since letter" """, true),
        (""" "count": "sessions", "of": "absence", "in": "this term and since letter" """, true),
        (""" "count": "sessions", "of": "absence", "in": "since letter and from visit" """, false),
        (""" "count": "sessions", "of": "absence", "in": "since letter else school year" """, true),
        (""" "count": "sessions", "of": "absence", "in": "since letter else from visit" """, false),
        (""" "count": "sessions", "of": "absence", "in": "since letter.until" """, false),
        (""" "rate": "absence", "in": "since letter else last 3 school days" """, true),
        (""" "count": "days", "of": "absence", "in": "before letter and this term" """, true),
        (""" "count": "days", "of": "absence", "in": "to visit" """, true),
        (""" "count": "sessions", "of": "absence", "in": "since admitted else ever" """, true),
        (""" "count": "sessions", "of": "absence", "in": "from left" """, true),
        (""" "run": "school days", "of": "absence", "in": "since letter else ever", "which": "latest" """, true),
        (""" "run": "school days", "of": "absence", "in": "ever", "which": "current", "brokenBy": "letter" """, true),
        (""" "rate": "absence", "in": "school year", "at": "2026-09-08" """, false),
        (""" "rate": "absence", "in": "last 3 school days", "highest": "school year" """, false),
        (""" "run": "school days", "of": "absence", "in": "school year", "which": "current" """, true),
        (""" "run": "sessions", "of": "absence", "in": "school year", "which": "longest", "atLeast": 2 """, true),
        (""" "run": "sessions", "of": "absence", "in": "school year", "which": "longest", "atLeast": "limit" """, true),
        (""" "run": "sessions", "of": "absence", "in": "school year", "which": "longest", "atLeast": "later" """, false),
        (""" "run": "sessions", "of": "absence", "in": "school year", "which": "latest", "at": "2026-09-08" """, false),
        (""" "pattern": "morning", "of": "absence", "in": "school year" """, false),
        (""" "sum": "minutes late", "in": "school year" """, false),
        (""" "count": "episodes", "of": "absence", "in": "school year" """, false),
        (""" "casework": "count", "action": "letter", "in": "ever" """, true),
        (""" "casework": "count", "action": "letter", "in": "this term" """, true),
        (""" "casework": "sum", "action": "letter", "value": "amount", "in": "school year" """, true),
        (""" "casework": "value", "action": "letter", "value": "amount", "in": "this term" """, true),
        (""" "casework": "value", "action": "letter", "value": "amount" """, true),
        (""" "casework": "days", "action": "letter", "in": "this term" """, true),
        (""" "casework": "days", "action": "letter", "in": "this term", "planned": true """, false),
        (""" "casework": "count", "action": "letter", "in": "since visit" """, true),
        (""" "casework": "count", "action": "letter", "in": "since visit else ever" """, true),
        (""" "casework": "count", "action": "letter", "in": "ever", "for": "this term" """, false),
        (""" "casework": "count", "action": "letter", "in": "ever", "at": "2026-09-08" """, false),
        (""" "elapsed": "school days", "since": "2026-09-04" """, true),
        (""" "elapsed": "school days", "since": "09-05", "until": "admitted" """, true),
        (""" "elapsed": "calendar days", "since": "left" """, true),
        (""" "elapsed": "school weeks", "since": "letter", "until": "visit" """, true),
        (""" "elapsed": "school days", "since": "letter.until" """, false),
        (""" "number": "limit + 1" """, false),
    ];

    private static readonly RuleBook Book = Made.Book($$"""
        "thresholds": { "limit": { "title": "Limit", "unit": "sessions", "values": [ { "from": "2026-08-01", "value": 3 } ] },
          "later": { "title": "Later", "unit": "sessions", "values": [ { "from": "2026-09-16", "value": 3 } ] } },
        "actions": { "letter": { "title": "Letter", "by": "school", "values": { "amount": "money" } },
          "visit": { "title": "Visit", "by": "school" } },
        "facts": { {{string.Join(", ", Facts.Select((f, i) => $"\"f{i}\": {{ {f.Fact} }}"))}} }
        """);

    private static readonly IReadOnlyList<(string Name, PupilRecordBuilder Pupil)> Pupils =
    [
        ("present", Asked.Pupil("09-15")), ("away", Asked.Pupil("09-15", "09-03 I", "09-04 O /", "09-14 I", "09-15 O")),
        ("away before", Asked.Pupil("09-15", "09-03 O")), ("open", Asked.Pupil("09-15", "09-03 I", "09-14 ? /", "09-15 O")),
        ("only open", Asked.Pupil("09-15", "09-15 ?")),
        ("never possible", Asked.Pupil("09-15", [.. new[] { 2, 3, 4, 7, 8, 9, 10, 11, 14, 15 }
            .Select(d => FormattableString.Invariant($"09-{d:00} X"))])),
        ("written to", Asked.Pupil("09-15", "09-15 O").Did(Asked.Day("09-10"), "letter")),
        ("visited", Asked.Pupil("09-15", "09-14 O /").Did(Asked.Day("09-10"), "visit")),
        ("left", Asked.Pupil("09-15", "09-14 O /").OnRoll(Asked.Day("09-03"), Asked.Day("09-14")).Did(Asked.Day("09-07"), "letter")
            .Did(Asked.Day("09-08"), "visit").Did(Asked.Day("09-08"), "letter")),
        ("without casework", Asked.Pupil("09-15", "09-14 O /").WithoutCasework()),
    ];

    [Fact]
    public void Facts_in_days_that_the_calendar_and_one_date_give_can_be_read()
    {
        for (var i = 0; i < Facts.Length; i++)
        {
            Assert.Equal((Facts[i].Fact, Facts[i].IsReadable), (Facts[i].Fact, Of(i) is not null));
        }

        Assert.Null(PlanFacts.Of(new Reference(Book.Book.Names.Find("f0")!, Qualifier.School), Asked.Day("09-15")));
        Assert.Null(PlanFacts.Of(new Literal(Model.Values.Value.Exact(1), "1"), Asked.Day("09-15")));
    }

    // What counts sessions, whole days and entries, and runs that nothing breaks, are always read. Of the rest only nothing is read, where
    // there is nothing.
    [Fact]
    public void What_is_read_is_what_the_fact_is()
    {
        var count = 0;
        foreach (var (name, pupil) in Pupils)
        {
            foreach (var on in new[] { "09-01", "09-03", "09-09", "09-15" })
            {
                var context = Asked.Where(Book, pupil, on);
                for (var i = 0; i < Facts.Length; i++)
                {
                    if (Of(i) is not { } fact)
                    {
                        continue;
                    }

                    var what = $"{Facts[i].Fact} of {name} on {on}";
                    var (range, read) = (PlanFacts.RangeOf(fact, context), PlanFacts.WindowOf(fact, context).On(context));
                    Assert.Equal((what, range.State, range.Days, range.FromSession, range.EndSession),
                        (what, read.State, read.Days, read.FromSession, read.EndSession));
                    var isRead = PlanFacts.TryRead(fact, read, context, out var number);
                    Assert.Equal((what, IsRead(i, name, on, range.State == ValueState.Known)), (what, isRead));
                    if (isRead)
                    {
                        var value = new PlanNumber(fact.At(context));
                        Assert.Equal((what, value.Ends, Text(value)), (what, number.Ends, Text(number)));
                        count++;
                    }
                }
            }
        }

        Assert.True(count > 1000, $"Only {count} were read.");
    }

    // The school year begins on 1 August: who was in year 7 the day before is in year 8 now.
    [Theory]
    [InlineData(null, "-2..14")]
    [InlineData("2026-09-09", "7..7")]
    [InlineData("2026-08-01", "7..7")]
    [InlineData("2026-07-31", "8..8")]
    [InlineData("2025-07-31", "9..9")]
    public void The_year_group_is_read_as_it_is_worked_out(string? recordedOn, string expected)
    {
        var name = PlanFacts.Of(new Reference(Book.Book.Names.Find("yearGroup")!, Qualifier.Own), Asked.Day("09-15"))!;
        var pupil = Asked.Pupil("09-15");
        var context = Asked.Where(
            Book, recordedOn is null ? pupil : pupil.InYear(7, DateOnly.Parse(recordedOn, CultureInfo.InvariantCulture)), "09-15");
        Assert.True(PlanFacts.TryRead(name, PlanFacts.WindowOf(name, context).On(context), context, out var number));
        Assert.Equal((expected, expected == "-2..14"), (Between(number), number.Ends != PlanEnds.Known));
        var value = new PlanNumber(name.At(context));
        Assert.Equal((Between(value), value.Ends), (Between(number), number.Ends));
    }

    private static string Between(PlanNumber number) => $"{number.Low}..{number.High}";

    // Worked out by hand from the marks: a session of the class, or one that cannot be classed, on a day of the window.
    private static bool IsRead(int fact, string pupil, string on, bool hasRange)
    {
        var said = Facts[fact].Fact;
        bool Has(string word) => said.Contains(word, StringComparison.Ordinal);
        if (Has("casework"))
        {
            return Has("count") || !hasRange || pupil is not ("written to" or "left");
        }

        if (Has("notCoveredBy"))
        {
            return pupil is not ("written to" or "without casework" or "left") || on != "09-15";
        }

        if (!hasRange || !(Has("anySession") || Has("weekday") || Has("mostPer") || Has("brokenBy")))
        {
            return true;
        }

        string[] days = pupil switch
        {
            "away" => ["09-03", "09-04", "09-14", "09-15"], "away before" => ["09-03"], "open" => ["09-03", "09-14", "09-15"],
            "only open" or "written to" => ["09-15"], "visited" or "without casework" or "left" => ["09-14"], _ => [],
        };
        return !days.Any(d => string.CompareOrdinal(d, on) <= 0);
    }

    private static string Text(PlanNumber number) => number.Ends == PlanEnds.None ? "none"
        : ((number.Ends & (PlanEnds.Known | PlanEnds.Low)) == PlanEnds.None ? "" : number.Low.ToString()) + ".."
            + ((number.Ends & (PlanEnds.Known | PlanEnds.High)) == PlanEnds.None ? "" : number.High.ToString());

    private static Symbol? Of(int fact) =>
        PlanFacts.Of(new Reference(Book.Book.Names.Find($"f{fact}")!, Qualifier.Own), Asked.Day("09-15"));
}
