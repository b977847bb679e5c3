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
        (""" "count": "sessions", "of": "absence", "in": "since letter" """, false),
        (""" "count": "sessions", "of": "absence", "in": "this term and since letter" """, false),
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
        (""" "casework": "count", "action": "letter", "in": "since visit" """, false),
        (""" "casework": "count", "action": "letter", "in": "ever", "for": "this term" """, false),
        (""" "casework": "count", "action": "letter", "in": "ever", "at": "2026-09-08" """, false),
        (""" "elapsed": "school days", "since": "2026-09-04" """, false),
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
        ("without casework", Asked.Pupil("09-15", "09-14 O /").WithoutCasework()),
    ];

    [Fact]
    public void Facts_in_days_of_the_calendar_can_be_read()
    {
        for (var i = 0; i < Facts.Length; i++)
        {
            Assert.Equal((Facts[i].Fact, Facts[i].IsReadable), (Facts[i].Fact, Of(i) is not null));
        }

        Assert.Null(PlanFacts.Of(new Reference(Book.Book.Names.Find("f0")!, Qualifier.School), Asked.Day("09-15")));
        Assert.Null(PlanFacts.Of(new Literal(Model.Values.Value.Exact(1), "1"), Asked.Day("09-15")));
    }

    // Where nothing is on record, what counts marks is read in any days that are known.
    [Fact]
    public void Of_a_pupil_with_nothing_on_record_more_can_be_read()
    {
        for (var i = 0; i < Facts.Length; i++)
        {
            var (fact, isReadable) = Facts[i];
            var isOfMarks = !fact.Contains("casework", StringComparison.Ordinal);
            var isInOtherDays = fact.Contains("possible", StringComparison.Ordinal) || fact.Contains("quarter", StringComparison.Ordinal)
                || fact.Contains("since letter", StringComparison.Ordinal);
            var named = new Reference(Book.Book.Names.Find($"f{i}")!, Qualifier.Own);
            var isFound = PlanFacts.OfBlank(named, Asked.Day("09-15")) is not null;
            Assert.Equal((fact, isOfMarks && (isReadable || isInOtherDays)), (fact, isFound));
        }

        Assert.Null(PlanFacts.OfBlank(new Reference(Book.Book.Names.Find("f0")!, Qualifier.School), Asked.Day("09-15")));
    }

    // What counts sessions is always read. Of what counts days, runs and steps only nothing is read, where there is nothing.
    [Fact]
    public void What_is_read_is_what_the_fact_is()
    {
        var read = 0;
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
                    var range = PlanFacts.RangeOf(fact, context);
                    var isRead = PlanFacts.TryRead(fact, range, context.File, out var number);
                    Assert.Equal((what, IsRead(i, name, on, range.State == ValueState.Known)), (what, isRead));
                    if (isRead)
                    {
                        var value = new PlanNumber(fact.At(context));
                        Assert.Equal((what, value.Ends, Text(value)), (what, number.Ends, Text(number)));
                        read++;
                    }
                }
            }
        }

        Assert.True(read > 500, $"Only {read} were read.");
    }

    // Worked out by hand from the marks: a session of the class, or one that cannot be classed, on a day of the window.
    private static bool IsRead(int fact, string pupil, string on, bool hasRange)
    {
        var said = Facts[fact].Fact;
        if (said.Contains("casework", StringComparison.Ordinal))
        {
            return hasRange && pupil is not ("written to" or "without casework");
        }

        if (said.Contains("\"rate\"", StringComparison.Ordinal) || fact < 8)
        {
            return true;
        }

        string[] days = pupil switch
        {
            "away" => ["09-03", "09-04", "09-14", "09-15"], "away before" => ["09-03"], "open" => ["09-03", "09-14", "09-15"],
            "only open" or "written to" => ["09-15"], "visited" or "without casework" => ["09-14"], _ => [],
        };

        // Of the last three sessions the day that is cut is looked at as a whole.
        var first = said.Contains("last 3 sessions", StringComparison.Ordinal)
            ? on switch { "09-15" => "09-14", "09-09" => "09-08", _ => "09-02" } : "09-02";
        return !days.Any(d => string.CompareOrdinal(d, on) <= 0 && string.CompareOrdinal(d, first) >= 0);
    }

    private static string Text(PlanNumber number) => number.Ends == PlanEnds.None ? "none"
        : ((number.Ends & (PlanEnds.Known | PlanEnds.Low)) == PlanEnds.None ? "" : number.Low.ToString()) + ".."
            + ((number.Ends & (PlanEnds.Known | PlanEnds.High)) == PlanEnds.None ? "" : number.High.ToString());

    private static Symbol? Of(int fact) =>
        PlanFacts.Of(new Reference(Book.Book.Names.Find($"f{fact}")!, Qualifier.Own), Asked.Day("09-15"));
}
