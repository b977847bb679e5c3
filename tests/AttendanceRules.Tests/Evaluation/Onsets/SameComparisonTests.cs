using AttendanceRules.Evaluation;
using AttendanceRules.Evaluation.Onsets;
using AttendanceRules.Model.Expressions;
using AttendanceRules.Problems;
using AttendanceRules.Records;

namespace AttendanceRules.Tests.Evaluation.Onsets;

/// <summary>
/// Since when a comparison comes out as it does on a day, by hand. "-": since that day at least, or it is not looked
/// into.
/// </summary>
public sealed class SameComparisonTests
{
    private static readonly DateOnly On = new(2026, 10, 8);

    private static readonly string[] Conditions =
    [
        "share >= 20", "share > 20", "share >= 10", "share < 12", "share <= 12", "share == 12", "share != 12", "share >= 12",
        "share <= 11", "share >= 0",
        "share >= least", "share < least", "least <= share", "10 <= share", "share >= many", "share >= late", "share + 1 >= 10",
        "school.room >= 1", "rounded >= 10", "ofSome >= 10", "ofPlanned >= 10", "ofAbsence >= 50", "monthly >= 10", "weekly < 10",
        "daily >= 10", "since >= 10", "never >= 10", "ended >= 10", "unknown >= 10", "dated >= 20", "datedMonth >= 10", "gone >= 10",
        "days >= 5", "days > 5", "days < 5", "days >= 0", "days == 10", "days != 10", "days >= 1", "days >= 2",
        "days >= 17", "days >= 18", "until >= 3",
        "fromDate >= 5", "toCome >= 1", "missed >= 3", "days >= some",
    ];

    private static readonly RuleBook Book = Made.Book($$"""
        "questions": { "many": { "ask": "How many?", "of": "school", "type": "percent" },
          "room": { "ask": "How many?", "of": "school", "type": "number", "per": "school" } },
        "thresholds": { "least": { "title": "Least", "unit": "percent", "values": [ { "from": "2026-08-01", "value": 20 },
            { "from": "2026-10-01", "value": 15 } ] },
          "late": { "title": "Late", "unit": "percent", "values": [ { "from": "2026-10-08", "value": 15 } ] },
          "some": { "title": "Some", "unit": "school days", "values": [ { "from": "2026-08-01", "value": 5 },
            { "from": "2026-09-28", "value": 6 } ] } },
        "facts": { "share": { "rate": "absence", "in": "school year" }, "rounded": { "rate": "absence", "in": "school year", "round": 5 },
          "ofSome": { "rate": "absence", "over": [ "/", "\\" ], "in": "school year" },
          "ofPlanned": { "rate": "absence", "over": "planned", "in": "this term" },
          "ofAbsence": { "rate": "unauthorised", "over": "absence", "in": "school year" },
          "monthly": { "rate": "absence", "in": "this month" }, "weekly": { "rate": "absence", "in": "this week" },
          "daily": { "rate": "absence", "in": "last 5 school days" }, "since": { "rate": "absence", "in": "since letter" },
          "never": { "rate": "absence", "in": "since visit" }, "ended": { "rate": "absence", "in": "from 2026-09-01 to 2026-09-30" },
          "unknown": { "rate": "absence", "in": "last half term" },
          "dated": [ { "to": "2026-09-27", "rate": "absence", "in": "school year" },
            { "from": "2026-09-28", "rate": "absence", "in": "school year" } ],
          "datedMonth": [ { "to": "2026-09-27", "rate": "absence", "in": "school year" },
            { "from": "2026-09-28", "rate": "absence", "in": "this month" } ],
          "gone": [ { "to": "2026-09-27", "rate": "absence", "in": "school year" } ],
          "days": { "elapsed": "school days", "since": "letter" },
          "until": { "elapsed": "school days", "since": "letter", "until": "call" },
          "fromDate": { "elapsed": "school days", "since": "2026-09-28" }, "toCome": { "elapsed": "school days", "since": "visit" },
          "missed": { "count": "sessions", "of": "absence", "in": "school year" } },
        "actions": { "letter": { "title": "Letter", "by": "school" }, "visit": { "title": "Visit", "by": "school" },
          "call": { "title": "Call", "by": "school" } },
        "rules": { {{string.Join(", ", Conditions.Select((c, i) => $"\"r{i}\": {{ "
            + $"{(c == "share >= late" ? "\"from\": \"2026-10-08\", " : "")}"
            + $"\"when\": \"{c}\", \"do\": [ \"call\" ] }}"))}} }
        """);

    // Absent for three days from 8 September on: 6 sessions, the 9th to the 14th. On 8 October 54 were possible.
    // A letter of Tuesday 15 September: the date is the 17th school day after it.
    private static readonly PupilRecord Pupil = Made.Pupil(new(2026, 10, 16), "2026-09-08 O O", "2026-09-09 O O", "2026-09-10 O O",
            "2026-10-12 O O")
        .Did(new(2026, 9, 15), "letter").Did(new(2026, 9, 21), "call").Answered("many", "10", new(2026, 9, 14)).Create();

    [Theory]
    [InlineData("share >= 20", "2026-09-23")] // 6 of 30 were missed on the 22nd
    [InlineData("share > 20", "2026-09-22")] // 6 of 28 on the 21st
    [InlineData("share >= 10", "2026-09-08")] // 2 of 10, none before
    [InlineData("share < 12", "2026-10-07")] // 6 of 50 on the 6th
    [InlineData("share <= 12", "2026-10-06")]
    [InlineData("share == 12", "2026-10-07")]
    [InlineData("share != 12", "2026-10-07")]
    [InlineData("share <= 11", "2026-09-08")]
    [InlineData("share >= 0", "2026-09-02")] // the first school day: before it there was no session
    [InlineData("share >= least", "2026-10-01")] // 20 before, 15 since then; 6 of 44
    [InlineData("share < least", "2026-10-01")]
    [InlineData("least <= share", "-")]
    [InlineData("10 <= share", "-")]
    [InlineData("share >= many", "-")]
    [InlineData("share >= late", "-")] // the threshold is of the date
    [InlineData("share + 1 >= 10", "-")]
    [InlineData("school.room >= 1", "-")]
    [InlineData("rounded >= 10", "-")]
    [InlineData("ofSome >= 10", "-")] // not a part of it
    [InlineData("ofPlanned >= 10", "-")]
    [InlineData("ofAbsence >= 50", "2026-09-08")] // all of it is, and before there was none
    [InlineData("monthly >= 10", "2026-10-01")]
    [InlineData("weekly < 10", "2026-10-05")]
    [InlineData("daily >= 10", "-")]
    [InlineData("since >= 10", "2026-09-15")]
    [InlineData("never >= 10", "ever")] // nothing is in it
    [InlineData("ended >= 10", "-")] // its days are over
    [InlineData("unknown >= 10", "2026-09-02")] // which half term is last is not known, all of this one
    [InlineData("dated >= 20", "2026-09-28")]
    [InlineData("datedMonth >= 10", "2026-10-01")]
    [InlineData("gone >= 10", "-")]
    [InlineData("days >= 5", "2026-09-22")]
    [InlineData("days > 5", "2026-09-23")]
    [InlineData("days < 5", "2026-09-22")]
    [InlineData("days >= 0", "2026-09-15")]
    [InlineData("days == 10", "-")]
    [InlineData("days != 10", "-")]
    [InlineData("days >= 17", "-")]
    [InlineData("days >= 18", "2026-09-15")]
    [InlineData("until >= 3", "-")]
    [InlineData("fromDate >= 5", "2026-10-05")] // five school days after Monday the 28th
    [InlineData("toCome >= 1", "2026-09-02")] // there was no visit, on any school day
    [InlineData("missed >= 3", "-")]
    [InlineData("days >= some", "2026-09-28")] // five before, six since then
    public void A_comparison_comes_out_the_same_since(string when, string since) => Assert.Equal(since, Since(when, On));

    // On a day without school the last school day before it counts; time has passed on it too.
    [Theory]
    [InlineData("share >= 20", "2026-10-11", "2026-09-23")]
    [InlineData("share >= 12", "2026-10-12", "-")] // 8 of 58
    [InlineData("share >= 12", "2026-10-11", "2026-10-07")]
    [InlineData("share >= 0", "2026-09-03", "2026-09-02")]
    [InlineData("share >= 10", "2026-09-07", "2026-09-02")]
    [InlineData("days >= 5", "2026-10-09", "2026-09-22")]
    [InlineData("days >= 5", "2026-10-10", "-")]
    [InlineData("days >= 5", "2026-09-15", "-")]
    [InlineData("days >= 1", "2026-09-16", "-")]
    [InlineData("days >= 2", "2026-09-16", "2026-09-15")]
    public void So_it_does_on_another_day(string when, string on, string since) =>
        Assert.Equal(since, Since(when, DateOnly.ParseExact(on, "yyyy-MM-dd", null)));

    // Inside an event the letter of the event is meant.
    [Fact]
    public void Where_more_than_the_day_matters_it_is_not_looked_into()
    {
        Assert.Equal("-", Since("days >= 5", On, c => c with { Event = new EventOccurrence("letter", On) }));
        Assert.Equal("2026-09-23", Since("share >= 20", On, c => c with { Event = new EventOccurrence("letter", On) }));
    }

    private static string Since(string when, DateOnly on, Func<EvaluationContext, EvaluationContext>? inside = null)
    {
        var comparison = (Comparison)Book.Book.Rules.Single(r => r.WhenText == when).When;
        var context = new EvaluationContext(Book.Book.FileOf(Pupil, Book.Book.TimeOf(Pupil.Calendar), null, null), on);
        var since = SameComparison.Since(comparison, inside?.Invoke(context) ?? context);
        return since is not { } day || day == on ? "-" : day == DateOnly.MinValue ? "ever" : IsoDate.Text(day);
    }
}
