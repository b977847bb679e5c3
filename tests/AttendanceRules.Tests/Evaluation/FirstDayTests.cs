using System.Globalization;

namespace AttendanceRules.Tests.Evaluation;

/// <summary>The first days of what rules and pathways read: of a cycle, of an edition, of a watch, and the days before them.</summary>
public sealed class FirstDayTests
{
    private const string Steps = """
        "actions": { "visit": { "title": "Visit", "by": "school" }, "letter": { "title": "Letter", "by": "school" },
          "club": { "title": "Club", "by": "school" } },
        "facts": { "missed": { "count": "sessions", "of": "unauthorised", "in": "school year" } }
        """;

    // The second half of the autumn begins on Monday 2 November 2026. What is needed and not on record is called for itself.
    [Theory]
    [InlineData("2026-10-23", "visit")]
    [InlineData("2026-11-02", "letter")]
    public void In_a_stage_an_action_is_on_record_from_the_first_day_of_the_cycle(string visited, string expected) => Assert.Equal(expected,
        Advised("""
            "pathways": { "p": { "title": "P", "cycle": "this half term", "stages": [
              { "id": "s", "needs": [ "visit" ], "do": [ "letter" ] } ] } }
            """, "2026-11-10", ("visit", visited)));

    [Theory]
    [InlineData("2026-10-23", "letter")]
    [InlineData("2026-11-02", "")]
    public void What_was_done_on_the_first_day_of_a_cycle_is_done_for_it(string done, string expected) => Assert.Equal(expected, Advised("""
        "rules": { "r": { "when": "onRoll", "cycle": "this half term", "do": [ "letter" ] } }
        """, "2026-11-10", ("letter", done)));

    [Theory]
    [InlineData("2026-10-01", "letter")]
    [InlineData("2026-10-02", "visit")]
    [InlineData("2026-10-09", "visit")]
    [InlineData("2026-10-10", "letter")]
    public void A_way_is_taken_from_its_first_day_to_its_last(string on, string expected) => Assert.Equal(expected, Advised("""
        "rules": { "r": { "when": "onRoll", "firstOf": [ { "from": "2026-10-02", "to": "2026-10-09", "do": [ "visit" ] },
          { "do": [ "letter" ] } ] } }
        """, on));

    [Theory]
    [InlineData("2026-10-01", "letter")]
    [InlineData("2026-10-02", "letter visit")]
    [InlineData("2026-10-09", "letter visit")]
    [InlineData("2026-10-10", "letter")]
    public void A_line_is_there_from_its_first_day_to_its_last(string on, string expected) => Assert.Equal(expected, Advised("""
        "rules": { "r": { "when": "onRoll", "do": [ { "action": "visit", "from": "2026-10-02", "to": "2026-10-09" }, "letter" ] } }
        """, on));

    // A watch of ten school days from Monday 14 September ends on Friday 25 September, that of the club on Wednesday 16 September; what was
    // missed on the first day does not improve.
    [Theory]
    [InlineData("visit", "2026-09-25", "")]
    [InlineData("visit", "2026-09-28", "letter")]
    [InlineData("club", "2026-09-16", "")]
    [InlineData("club", "2026-09-17", "letter")]
    public void A_choice_is_watched_as_long_as_its_own_line_says_else_as_its_stage(string done, string on, string expected) =>
        Assert.Equal(expected, Advised("""
            "pathways": { "p": { "title": "P", "stages": [
              { "id": "a", "oneOf": [ "visit", { "action": "club",
                "watch": { "for": "3 school days", "improved": "missed == 0" } } ],
                "watch": { "for": "10 school days", "improved": "missed == 0" } },
              { "id": "b", "do": [ "letter" ] } ] } }
            """, on, (done, "2026-09-14")));

    private static string Advised(string members, string on, params (string Action, string On)[] done)
    {
        var pupil = Made.Pupil(Day(on), "2026-09-14 O /");
        foreach (var (action, day) in done)
        {
            pupil.Did(Day(day), action);
        }

        return string.Join(' ', Made.Book($"{Steps}, {members}").Advise(pupil.Create(), Day(on)).Actions.Select(a => a.Action));
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
