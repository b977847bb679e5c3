using AttendanceRules.Advice;

namespace AttendanceRules.Tests.Evaluation;

/// <summary>Each way in which a level says what fits it, and which of its lines are reviewed (S26, S29).</summary>
public sealed class PriorityLevelTests
{
    private static readonly DateOnly Day = new(2026, 9, 30);

    private static readonly RuleBook Book = Made.Book("""
        "sources": { "s": { "title": "S", "from": "2026-08-01", "clauses": { "1": "One." } } },
        "facts": { "missed": { "count": "sessions", "of": "unauthorised", "in": "school year", "title": "Missed" } },
        "questions": { "panelDay": { "ask": "When?", "of": "school", "type": "date" } },
        "actions": { "a01": { "title": "A", "by": "school" }, "a02": { "title": "A", "by": "school" },
          "a03": { "title": "A", "by": "school" }, "a04": { "title": "A", "by": "school" }, "a05": { "title": "A", "by": "school" },
          "a06": { "title": "A", "by": "school" }, "a07": { "title": "A", "by": "school" }, "a08": { "title": "A", "by": "school" },
          "a09": { "title": "A", "by": "school" }, "a10": { "title": "A", "by": "school", "kind": "formal" },
          "a11": { "title": "A", "by": "school", "kind": "standing", "record": false }, "a12": { "title": "A", "by": "school" },
          "visit": { "title": "Visit", "by": "school" } },
        "rules": {
          "law": { "basis": "statutory", "sources": [ "s#1" ], "do": [ "a02", { "action": "a03", "due": "2026-10-02" },
            { "action": "a04", "due": "5 school days after visit" }, { "action": "a05", "due": "panelDay" } ] },
          "guide": { "basis": "guidance", "sources": [ "s#1" ], "do": [ { "action": "a06", "due": "2026-10-05" },
            { "action": "a07", "due": "5 school days after visit" }, { "action": "a08", "due": "panelDay" } ] },
          "own": { "do": [ { "action": "a01", "due": "2026-09-29" }, "a09", "a10", "a11",
            { "action": "a12", "notBefore": "2026-10-01", "due": "2026-10-20" } ] },
          "ofSchool": { "of": "school", "do": [ "a09" ] } },
        "priorities": { "late": { "rank": 1, "title": "Late", "status": "overdue" },
          "law": { "rank": 2, "title": "Law", "basis": "statutory", "reviewBy": "5 school days" },
          "dated": { "rank": 3, "title": "Dated", "dated": true, "status": [ "due", "overdue" ] },
          "mine": { "rank": 4, "title": "Mine", "kinds": "support", "when": "missed >= 2", "status": "due" },
          "rest": { "rank": 5, "title": "Rest", "reviewBy": "10 school days" } }
        """);

    // Since 2 September every five school days: 9, 16, 23 and 30 September; every ten: 16 and 30.
    private static readonly string[] Common = ["a01 late", "a02 law 09-30", "a03 law", "a04 law", "a05 law", "a06 dated", "a07 dated",
        "a08 dated"];

    [Theory]
    [InlineData("O O", "a09 mine")]
    [InlineData("? ?", "a09 mine")]
    [InlineData("/ \\", null)]
    public void A_line_has_the_first_level_that_it_fits(string marks, string? mine)
    {
        var advice = Book.Advise(Made.Pupil(Day, "2026-09-08 " + marks).Create(), Day);
        string[] rest = mine is null ? ["a09 rest 09-30", "a10 rest 09-30", "a12 rest", "a11 "]
            : [mine, "a10 rest 09-30", "a12 rest", "a11 "];
        Assert.Equal([.. Common, .. rest], advice.Actions.Select(Level));
    }

    // What is asked of a pupil is not asked of the school.
    [Fact]
    public void A_level_with_a_condition_fits_no_line_of_the_school() => Assert.Equal(["a09 rest 09-30"],
        Book.Advise(new Records.SchoolRecord("S1", Made.Autumn,
            [Made.Pupil(Day, "2026-09-08 O O").Create()], []), Day).Actions.Select(Level));

    private static string Level(RecommendedAction a) => $"{a.Action} {a.Priority}{(a.ReviewBy is { } day ? $" {day:MM-dd}" : "")}";
}
