using AttendanceRules.Calendar;
using AttendanceRules.Cases;
using AttendanceRules.Problems;
using AttendanceRules.Records;
using AttendanceRules.Tests.Facts;

namespace AttendanceRules.Tests.Calendar;

/// <summary>
/// A nation whose school day has one session, Monday to Friday from Wednesday 2 September 2026: thirteen sessions up to Friday 18
/// September.
/// </summary>
public sealed class OneSessionADayTests
{
    private const string Rules = """
        , "facts": {
          "sessions": { "count": "sessions", "of": "missed", "in": "school year" },
          "days": { "count": "days", "of": "missed", "in": "school year" },
          "weeks": { "count": "days", "of": "missed", "mostPer": "school week", "in": "school year" },
          "share": { "rate": "missed", "in": "school year" },
          "worst": { "rate": "missed", "in": "school year", "highest": "school year" },
          "fiveSessions": { "count": "sessions", "of": "missed", "in": "last 5 sessions" },
          "eightSessions": { "count": "sessions", "of": "missed", "in": "last 8 sessions" },
          "eightPossible": { "count": "sessions", "of": "missed", "in": "last 8 possible sessions" },
          "eightDays": { "count": "sessions", "of": "missed", "in": "last 8 school days" },
          "thisWeek": { "count": "sessions", "of": "missed", "in": "this week" },
          "runOfSessions": { "run": "sessions", "of": "missed", "which": "longest", "in": "school year" },
          "runOfDays": { "run": "school days", "of": "missed", "which": "longest", "in": "school year" },
          "current": { "run": "sessions", "of": "missed", "in": "school year" },
          "afterRing": { "run": "sessions", "of": "missed", "which": "longest", "brokenBy": "ring", "in": "school year" },
          "spells": { "count": "episodes", "of": "missed", "atLeast": 2, "in": "school year" },
          "sinceRun": { "count": "sessions", "of": "missed", "in": "since runOfSessions.end" },
          "ofTheDay": { "pattern": "day", "of": "missed", "in": "school year" },
          "weekday": { "pattern": "same weekday", "of": "missed", "in": "school year" },
          "broken": { "pattern": "broken weeks", "of": "missed", "in": "school year" } },
        "rules": { "r": { "when": "sessions >= 1", "on": "session missed", "due": "2 school days from event", "do": [ "ring" ] } }
        """;

    private static readonly string[] Missed = ["09-07", "09-08", "09-09", "09-14"];

    private static readonly SmallNation Nation = new(SmallNation.OneSession, SmallNation.FromMonday, Made.Autumn, Rules);

    [Theory]
    [InlineData("sessions", "4")]
    [InlineData("days", "4")]
    [InlineData("weeks", "2")]
    [InlineData("share", "4/13")]
    [InlineData("worst", "3/6")] // on 9 September: three of six sessions
    [InlineData("fiveSessions", "1")] // from Monday 14 September
    [InlineData("eightSessions", "2")] // from Wednesday 9 September
    [InlineData("eightPossible", "2")]
    [InlineData("eightDays", "2")]
    [InlineData("thisWeek", "1")]
    [InlineData("runOfSessions", "3")]
    [InlineData("runOfDays", "3")]
    [InlineData("current", "0")]
    [InlineData("sinceRun", "1")] // the run ended on 9 September
    [InlineData("spells", "1")]
    [InlineData("ofTheDay", "4")]
    [InlineData("weekday", "2")] // Mondays 7 and 14 September
    [InlineData("broken", "2")]
    public void Facts_count_one_session_a_day(string fact, string expected) =>
        Assert.Equal(expected, Nation.Ask(Nation.Pupil("09-18", Missed), fact, "09-18"));

    [Fact]
    public void A_run_begins_anew_on_the_day_after_the_entry_that_breaks_it() =>
        Assert.Equal("2", Nation.Ask(Nation.Pupil("09-18", Missed).Did(Asked.Day("09-07"), "ring"), "afterRing", "09-18"));

    [Fact]
    public void Both_halves_are_the_one_session_and_contradict_each_other_where_they_differ()
    {
        var pupil = PupilRecord.Build("P1", Made.Autumn)
            .Mark(Asked.Day("09-02"), HalfDay.Morning, "O").Mark(Asked.Day("09-02"), HalfDay.Afternoon, "O")
            .Mark(Asked.Day("09-03"), HalfDay.Afternoon, "O")
            .Mark(Asked.Day("09-04"), HalfDay.Morning, "P").Mark(Asked.Day("09-04"), HalfDay.Afternoon, "O");
        Assert.Equal("2..3", Nation.Ask(pupil, "sessions", "09-04"));
        var notice = Assert.Single(Nation.Book.Advise(pupil.Create(), Asked.Day("09-04")).Notices, n => n.Code == "unclassed-mark");
        Assert.StartsWith("1 session", notice.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_session_missed_is_an_event_and_evidence_has_its_short_name()
    {
        var advice = Nation.Book.Advise(Nation.Pupil("09-09", "09-07", "09-08").Create(), Asked.Day("09-09"));
        Assert.Equal(["2026-09-08", "2026-09-09"], advice.Actions.Select(a => FormattableString.Invariant($"{a.Due:yyyy-MM-dd}")));
        var facts = advice.Actions.SelectMany(a => a.Reasons).Where(r => r.Fact == "sessions").ToList();
        Assert.Equal(2, facts.Count);
        Assert.All(facts, r => Assert.Equal(["2026-09-07 day O", "2026-09-08 day O"], r.Evidence));
    }

    [Fact]
    public void A_session_without_a_mark_is_counted_once()
    {
        var pupil = PupilRecord.Build("P1", Made.Autumn).Mark(Asked.Day("09-02"), HalfDay.Morning, "P");
        var notice = Assert.Single(Nation.Book.Advise(pupil.Create(), Asked.Day("09-04")).Notices, n => n.Code == "missing-mark");
        Assert.StartsWith("1 session", notice.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-09-07 O", "1/6")] // six sessions from Wednesday 2 to Wednesday 9 September
    [InlineData("2026-09-07..2026-09-08 O; from 2026-09-09 /", "0/6")]
    [InlineData("2026-09-07 O O", null)]
    [InlineData("2026-09-07 O; from 2026-09-09 / /", null)]
    public void A_case_writes_one_code_a_day(string line, string? share)
    {
        const string members = $"\"schoolDay\": {SmallNation.OneSession}, \"schoolWeek\": {SmallNation.FromMonday},";
        var cases = $$"""
            , "facts": { "share": { "rate": "missed", "in": "school year" } }, "calendar": "autumn",
            "cases": [ { "case": "x", "register": [ "{{line}}" ],
              "check": [ { "on": "2026-09-09", "facts": { "share": "{{share ?? "1/6"}}" } } ] } ]
            """;
        var differences = Assert.Single(CaseRunner.Run(RuleBook.Load(SmallNation.Pack(members, cases)), "nation")).Differences;
        Assert.Equal(share is null, differences.Count > 0);
        Assert.All(differences, d => Assert.Contains("bad-line", d, StringComparison.Ordinal));
    }

    [Fact]
    public void A_pattern_of_a_session_that_the_day_lacks_is_refused()
    {
        const string members = $"\"schoolDay\": {SmallNation.OneSession}, \"schoolWeek\": {SmallNation.FromMonday},";
        var problem = Assert.Single(Made.ProblemsOf(
            [SmallNation.Pack(members, """, "facts": { "f": { "pattern": "morning", "of": "missed", "in": "ever" } }""")]));
        Assert.Equal(("unknown-choice", Severity.Error), (problem.Code, problem.Severity));
        Assert.Equal("same weekday, day, broken weeks, beside holidays.", problem.Suggestion);
    }
}
