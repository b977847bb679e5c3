using AttendanceRules.Evaluation;
using AttendanceRules.Evaluation.Onsets;
using AttendanceRules.Model.Expressions;
using AttendanceRules.Problems;
using AttendanceRules.Records;

namespace AttendanceRules.Tests.Evaluation;

/// <summary>
/// The day since which a name has been what it is, so that no day after it is asked: by hand, from what is on record. "date" where it is
/// not looked into. That it is never too early is in the tests of parts.
/// </summary>
public sealed class SameSinceTests
{
    private static readonly DateOnly On = new(2026, 10, 8);

    // Absent on 8 to 10 September, on the morning of 24 September and on 6 October. A letter of 15 September was paid on the 22nd.
    // q was answered on 14 September, and in half a year again; "held" on 21 September, for five school days.
    private static readonly PupilRecord Pupil = Made.Pupil(On,
            "2026-09-08 O O", "2026-09-09 O O", "2026-09-10 O O", "2026-09-24 O \\", "2026-10-06 O O")
        .OnRoll(new(2026, 9, 3)).InYear(7, new(2026, 9, 2))
        .Did(new CaseworkRow(new(2026, 9, 15), "letter") { Outcome = "paid", OutcomeDate = new(2026, 9, 22) })
        .Answered("q", "yes", new(2026, 9, 14)).Answered("held", "yes", new(2026, 9, 21)).Answered("term", "yes", new(2026, 9, 21))
        .Has(new Characteristic("sen", "ehcp", new(2026, 9, 7), new(2026, 9, 18))).Create();

    private static readonly Dictionary<string, (string Fact, string Since)> Facts = new()
    {
        ["in the year"] = ("""{ "count": "sessions", "of": "absence", "in": "school year" }""", "2026-10-06"),
        ["in the month"] = ("""{ "count": "sessions", "of": "absence", "in": "this month" }""", "2026-10-06"),
        ["in the week"] = ("""{ "count": "sessions", "of": "absence", "in": "this week" }""", "2026-10-06"),
        ["of another code"] = ("""{ "count": "sessions", "of": "I", "in": "this week" }""", "2026-10-05"),
        ["of none in the term"] = ("""{ "count": "sessions", "of": "I", "in": "this term" }""", "2026-09-02"),
        ["in the last days"] = ("""{ "count": "sessions", "of": "absence", "in": "last 5 school days" }""", "date"),
        ["at most in a day"] = ("""{ "count": "sessions", "of": "absence", "in": "this week", "highest": "school year" }""", "date"),
        ["late"] = ("""{ "count": "sessions", "of": "L", "in": "school year", "minutesLate": ">= 10" }""", "date"),
        ["covered"] = ("""{ "count": "sessions", "of": "absence", "in": "school year", "notCoveredBy": "letter" }""", "date"),
        ["the longest run"] = ("""{ "run": "sessions", "of": "absence", "which": "longest", "in": "school year" }""", "2026-10-06"),
        ["the run that ended"] = ("""{ "run": "sessions", "of": "absence", "in": "school year" }""", "2026-10-07"),
        ["the run of days that ended"] = ("""{ "run": "school days", "of": "absence", "in": "school year" }""", "2026-10-07"),
        ["no run"] = ("""{ "run": "sessions", "of": "I", "in": "school year" }""", "2026-08-01"),
        ["a run in the last days"] = ("""{ "run": "sessions", "of": "absence", "in": "last 5 school days" }""", "date"),
        ["letters"] = ("""{ "casework": "count", "action": "letter", "in": "ever" }""", "2026-09-22"),
        ["letters of the month"] = ("""{ "casework": "count", "action": "letter", "in": "this month" }""", "2026-10-01"),
        ["visits"] = ("""{ "casework": "count", "action": "visit", "in": "ever" }""", "ever"),
        ["editions"] = ("""
            [ { "from": "2026-08-01", "to": "2026-09-27", "casework": "count", "action": "letter", "in": "ever" },
              { "from": "2026-09-28", "casework": "count", "action": "letter", "in": "ever" } ]
            """, "2026-09-28"),
        ["an edition that ended"] = ("""
            [ { "from": "2026-08-01", "to": "2026-09-29", "casework": "count", "action": "letter", "in": "ever" } ]
            """, "2026-09-30"),
        ["a condition"] = ("""{ "is": "q and letters >= 1" }""", "2026-09-22"),
    };

    private static readonly RuleBook Book = Made.Book($$"""
        "questions": { "q": { "ask": "Q?", "of": "school", "type": "yes/no" }, "unasked": { "ask": "U?", "of": "school", "type": "yes/no" },
          "new": { "ask": "N?", "of": "school", "type": "yes/no", "from": "2026-09-29" },
          "old": { "ask": "O?", "of": "school", "type": "yes/no", "to": "2026-09-25" },
          "held": { "ask": "H?", "of": "school", "type": "yes/no", "holds": "5 school days" },
          "term": { "ask": "T?", "of": "school", "type": "yes/no", "holds": "this month" },
          "of-two": { "ask": "W?", "of": "school", "type": "yes/no", "when": "q and letters >= 1" },
          "of-either": { "ask": "W?", "of": "school", "type": "yes/no", "when": "letters >= 1 or q" },
          "of-q": { "ask": "S?", "of": "school", "type": "yes/no", "when": "q" } },
        "thresholds": { "most": { "title": "Most", "unit": "sessions", "values": [ { "from": "2026-08-01", "value": 3 },
          { "from": "2026-09-16", "value": 4 }, { "from": "2026-11-01", "value": 5 } ] } },
        "facts": { "lately": { "count": "sessions", "of": "absence", "in": "since letter" },
          "letters": { "casework": "count", "action": "letter", "in": "ever" },
          {{string.Join(", ", Facts.Select((f, i) => $"\"f{i}\": {f.Value.Fact}"))}} },
        "actions": { "letter": { "title": "Letter", "by": "school", "outcomes": [ "paid" ] },
          "visit": { "title": "Visit", "by": "school" } }
        """);

    public static TheoryData<string> Names => [.. Facts.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_fact_is_the_same_since_what_it_counts_may_have_changed(string fact) =>
        Assert.Equal(Facts[fact].Since, Since($"f{Facts.Keys.ToList().IndexOf(fact)}"));

    // What is counted since a step may begin with an event, and is not looked into there.
    [Fact]
    public void Inside_an_event_a_day_of_casework_is_not_looked_into()
    {
        Assert.Equal("2026-10-06", Since("lately"));
        Assert.Equal("date", Since("lately", new EventOccurrence("letter", new(2026, 9, 15), null)));
    }

    [Theory]
    [InlineData("q", "2026-09-14")]
    [InlineData("unasked", "2026-08-01")] // asked since then
    [InlineData("new", "2026-09-29")]
    [InlineData("old", "2026-09-26")]
    [InlineData("held", "2026-09-29")] // five school days after Monday the 21st it still held
    [InlineData("term", "2026-10-01")]
    [InlineData("of-q", "2026-09-14")]
    [InlineData("of-two", "2026-09-22")]
    [InlineData("of-either", "2026-09-22")]
    [InlineData("most", "2026-09-16")]
    [InlineData("sen", "2026-09-19")]
    [InlineData("onRoll", "2026-09-03")]
    [InlineData("yearGroup", "2026-08-01")]
    public void So_is_a_name(string name, string since) => Assert.Equal(since, Since(name));

    private static string Since(string name, EventOccurrence? inside = null)
    {
        var file = Book.Book.FileOf(Pupil, Book.Book.TimeOf(Pupil.Calendar), null, null);
        var since = SameSince.Of(Book.Book.Names.Find(name)!, new EvaluationContext(file, On) { Event = inside });
        return since == DateOnly.MinValue ? "ever" : since == On ? "date" : IsoDate.Text(since);
    }
}
