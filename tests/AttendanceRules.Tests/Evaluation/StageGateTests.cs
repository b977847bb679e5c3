using AttendanceRules.Evaluation;
using AttendanceRules.Evaluation.Verdicts;
using AttendanceRules.Records;

namespace AttendanceRules.Tests.Evaluation;

/// <summary>The verdict on a stage of which something is not known: the gate that is open is the one that advice held it at.</summary>
public sealed class StageGateTests
{
    private static readonly DateOnly Day = new(2026, 9, 30);

    private const string Watched = """
        "stages": [
          { "id": "first", "do": [ "one" ],
            "watch": { "for": "5 school days", "early": "hurry", "improved": "better", "then": "stay" } },
          { "id": "second", "when": "onRoll or q", "do": [ "two" ] } ]
        """;

    [Fact]
    public void A_verdict_that_is_not_known_leaves_the_watch_open_and_the_condition_as_it_is() =>
        Assert.Equal(["InForce True", "Order True", "Wait True", "Watch Undecided better", "Condition True"],
            Gates(Watched, "second", Day, p => p.Did(new(2026, 9, 10), "one")));

    [Fact]
    public void A_watch_that_may_end_early_is_open() =>
        Assert.Equal(["InForce True", "Order True", "Wait True", "Watch Undecided hurry", "Condition True"],
            Gates(Watched, "second", new(2026, 9, 14), p => p.Did(new(2026, 9, 10), "one")));

    [Fact]
    public void A_watch_that_ended_early_is_passed() =>
        Assert.Equal(["InForce True", "Order True", "Wait True", "Watch True", "Condition True"],
            Gates(Watched, "second", new(2026, 9, 14), p => p.Did(new(2026, 9, 10), "one").Answered("hurry", "yes", new(2026, 9, 11))));

    [Fact]
    public void Behind_an_open_watch_a_condition_that_is_not_known_is_open_as_well() =>
        Assert.Equal(["InForce True", "Order True", "Wait True", "Watch Undecided better", "Condition Undecided q"],
            Gates(Watched.Replace("onRoll or q", "q"), "second", Day, p => p.Did(new(2026, 9, 10), "one")));

    [Fact]
    public void Behind_an_open_watch_a_condition_that_is_false_stands_in_the_way() =>
        Assert.Equal(["InForce True", "Order True", "Wait True", "Watch Undecided better", "Condition False"],
            Gates(Watched.Replace("onRoll or q", "not onRoll"), "second", Day, p => p.Did(new(2026, 9, 10), "one")));

    [Fact]
    public void A_watch_of_which_nobody_recorded_the_end_is_open_and_the_condition_was_not_asked() =>
        Assert.Equal(["InForce True", "Order True", "Wait True", "Watch Undecided until of one"],
            Gates("""
                "stages": [ { "id": "first", "do": [ "one" ], "watch": { "until": "one", "improved": "better", "then": "stay" } },
                  { "id": "second", "do": [ "two" ] } ]
                """, "second", Day, p => p.Did(new(2026, 9, 10), "one")));

    [Fact]
    public void The_furthest_stage_that_holds_is_not_known_to_be_next_while_a_further_one_is_open() =>
        Assert.Equal(["InForce True", "Order Undecided q", "Wait True", "Watch True", "Condition True"],
            Gates("""
                "skip": "furthest",
                "stages": [ { "id": "near", "do": [ "one" ] }, { "id": "far", "after": [], "when": "q", "do": [ "two" ] } ]
                """, "near", Day, p => p));

    [Fact]
    public void A_legal_step_that_names_no_parent_leaves_the_order_open() =>
        Assert.Equal(["InForce True", "Order Undecided parent of warn", "Fulfilled Undecided parent of warn"],
            Gates("""
                "of": "parent", "stages": [ { "id": "first", "do": [ "warn" ] }, { "id": "second", "do": [ "two" ] } ]
                """, "first", Day, p => p.WithParents("A").Did(new(2026, 9, 10), "warn")));

    [Fact]
    public void What_may_have_begun_before_the_pupil_left_is_open_at_that_gate() =>
        Assert.Equal(["InForce True", "Order True", "Wait True", "Watch True", "Condition True", "Left Undecided q"],
            Gates("""
                "stages": [ { "id": "first", "when": "q or not onRoll", "do": [ "one" ] } ]
                """, "first", Day, p => p.OnRoll(null, new(2026, 9, 18))));

    // Of the line that the stage calls for, or of the stage where no line was reached.
    private static IEnumerable<string> Gates(string pathway, string stage, DateOnly on, Func<PupilRecordBuilder, PupilRecordBuilder> with)
    {
        var book = Made.Book($$"""
            "questions": { "q": { "ask": "Q?", "of": "school", "type": "yes/no" },
              "better": { "ask": "Better?", "of": "school", "type": "yes/no" },
              "hurry": { "ask": "Hurry?", "of": "school", "type": "yes/no" } },
            "actions": { "one": { "title": "One", "by": "school" }, "two": { "title": "Two", "by": "school" },
              "warn": { "title": "Warn", "by": "school", "to": "parents", "kind": "legal" } },
            "pathways": { "p": { "title": "P", {{pathway}} } }
            """).Book;
        var pupil = with(Made.Pupil(on).InYear(7, on)).Create();
        var log = new VerdictLog();
        new Advisor(book, book.FileOf(pupil, book.TimeOf(pupil.Calendar), null, null), on, null, log).Advise();
        return Assert.Single(log.Verdicts, v => v.Duty.Id == stage).Gates
            .Select(g => $"{g.Gate} {g.Passed} {string.Join(", ", g.Missing)}".TrimEnd());
    }
}
