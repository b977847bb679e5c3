using AttendanceRules.Records;

namespace AttendanceRules.Tests.Evaluation;

/// <summary>A stage after any of several, stages that may be passed over, and one step for several stages (S21, S22).</summary>
public sealed class PathwayBranchTests
{
    private const string Words = """
        "facts": { "missed": { "count": "sessions", "of": "unauthorised", "in": "school year", "title": "Missed" } MORE },
        "questions": { "hurry": { "ask": "Hurry?", "of": "school", "type": "yes/no" } },
        "actions": { "one": { "title": "One", "by": "school" }, "two": { "title": "Two", "by": "school" },
          "three": { "title": "Three", "by": "school" }, "four": { "title": "Four", "by": "school" } },
        """;

    private const string Seen =
        """, "seen": { "count": "sessions", "of": "unauthorised", "in": "watch of r", "title": "Missed while watched" }""";

    private const string Lately =
        """, "lately": { "count": "sessions", "of": "unauthorised", "in": "cycle", "title": "Missed in the cycle" }""";

    private static readonly RuleBook AnyOf = Book("""
        "stages": [ { "id": "l", "when": "missed >= 2", "do": [ "one" ] },
          { "id": "r", "after": [], "when": "missed >= 2", "do": [ "two" ],
            "watch": { "for": "5 school days", "improved": "seen == 0", "then": "stay" } },
          { "id": "m", "after": "l or r", "wait": "5 school days", "when": "missed >= 2", "do": [ "three" ] } ]
        """, Seen);

    // Five school days after the 4th is the 11th, after the 8th the 15th. The watch from the 8th ends on the 14th.
    [Theory]
    [InlineData("", 8, "", "- Due cycle 08-01; l Due; r Due", "one | two")]
    [InlineData("one 4", 8, "", "l since 09-04 Waiting until 09-11 cycle 08-01; r Due; m Waiting from 09-11", "two")]
    [InlineData("one 4", 11, "", "l since 09-04 Due cycle 08-01; r Due; m Due from 09-11", "three | two")]
    [InlineData("one 4, two 8", 9, "", "r since 09-08 Watching until 09-14 cycle 08-01; m Waiting from 09-11", "")]
    [InlineData("one 4, two 8", 11, "", "r since 09-08 Watching until 09-14 cycle 08-01; m Due from 09-11", "three")]
    [InlineData("two 8", 14, "", "r since 09-08 Watching until 09-14 cycle 08-01; l Due; m Waiting from 09-15", "one")]
    [InlineData("two 8", 15, "", "r since 09-08 Due cycle 08-01; l Due; m Open", "one")]
    [InlineData("two 8", 15, "O", "r since 09-08 Due cycle 08-01; l Due; m Due from 09-15", "one | three")]
    [InlineData("two 8", 15, "?", "r since 09-08 Due cycle 08-01; l Due; m Undecided from 09-15 lacks seen", "? three: seen | one")]
    [InlineData("one 4, two 8", 15, "?", "r since 09-08 Due cycle 08-01; m Due from 09-11", "three")]
    [InlineData("one 4, two 8", 15, "", "r since 09-08 Due cycle 08-01; m Due from 09-11", "three")]
    [InlineData("one 4, two 8, three 11", 15, "", "m since 09-11 Finished cycle 08-01", "")]
    [InlineData("three 11", 15, "", "m since 09-11 Finished cycle 08-01", "")]
    public void After_any_of_some_it_comes_by_the_one_that_lets_it_come_soonest(
        string done, int on, string mark, string position, string lines) => Check(AnyOf, Did(done, on, mark), on, position, lines);

    [Theory]
    [InlineData("", "m", "m: InForce Orderx[l or r]")]
    [InlineData("one 4", "m", "m/three: InForce Order Wait Watch Condition")]
    [InlineData("two 8", "m", "m: InForce Order Wait Watchx")]
    [InlineData("three 11", "l", "l: InForce Orderx[m]")]
    public void A_stage_after_any_of_some_says_what_it_follows(string done, string stage, string expected) =>
        Assert.Equal([expected], Shown.Verdicts(AnyOf, Did(done, 15, "").Create(), new(2026, 9, 15), stage));

    [Theory]
    [InlineData("", "c: InForce Orderx[a, b]")]
    [InlineData("one 4", "c: InForce Orderx[b]")]
    [InlineData("two 4", "c: InForce Orderx[a]")]
    [InlineData("one 4, two 4", "c/three: InForce Order Wait Watch Condition")]
    public void A_stage_after_two_others_names_those_that_are_not_on_record(string done, string expected) => Assert.Equal([expected],
        Shown.Verdicts(Book("""
            "stages": [ { "id": "a", "when": "missed >= 9", "do": [ "one" ] }, { "id": "b", "after": [], "when": "missed >= 9",
              "do": [ "two" ] }, { "id": "c", "after": [ "a", "b" ], "when": "missed >= 2", "do": [ "three" ] } ]
            """), Did(done, 8, "").Create(), new(2026, 9, 8), "c"));

    [Fact]
    public void The_day_since_which_it_is_due_is_the_soonest_of_its_ways() => Assert.Equal(["three due - since 09-11 Due"],
        Shown.Dated(AnyOf.Advise(Did("one 4, two 8", 15, "O").Create(), new DateOnly(2026, 9, 15))));

    // Two sessions are missed on the 3rd; the third stage depends on an answer.
    [Theory]
    [InlineData("furthest", 8, "", "- Undecided cycle 08-01; a Undecided lacks hurry; b Open; c Undecided lacks hurry",
        "? one: hurry | ? three: hurry")]
    [InlineData("furthest", 8, "no", "- Due cycle 08-01; a Due; b Open; c Open", "one")]
    [InlineData("furthest", 8, "yes", "- Due cycle 08-01; a Open; b Open; c Due", "three")]
    [InlineData("furthest", 10, "no", "- Due cycle 08-01; a Open; b Due; c Open", "two")]
    [InlineData("furthest", 10, "", "- Undecided cycle 08-01; a Open; b Undecided lacks hurry; c Undecided lacks hurry",
        "? three: hurry | ? two: hurry")]
    [InlineData("each", 10, "", "- Due cycle 08-01; a Due; b Due; c Undecided lacks hurry", "? three: hurry | one | two")]
    [InlineData("each", 10, "yes", "- Due cycle 08-01; a Due; b Due; c Due", "one | three | two")]
    [InlineData("never", 10, "yes", "- Due cycle 08-01; a Due", "one")]
    public void Of_stages_that_may_be_passed_over_the_furthest_that_holds_is_called_for(string skip, int on, string hurry, string position,
        string lines) => Check(Skipping(skip), Answered(Did("", on, "O"), hurry), on, position, lines);

    [Theory]
    [InlineData("furthest", "b since 09-08 Open cycle 08-01; c Open", "")]
    [InlineData("each", "b since 09-08 Due cycle 08-01; a Due; c Open", "one")]
    [InlineData("never", "b since 09-08 Open cycle 08-01; c Open", "")]
    public void What_comes_before_a_stage_on_record_is_over_unless_each_is_for_itself(string skip, string position, string lines) =>
        Check(Skipping(skip), Answered(Did("two 8", 10, "O"), "no"), 10, position, lines);

    [Fact]
    public void A_stage_that_is_passed_over_stops_at_the_order() => Assert.Equal(
        ["a: InForce Orderx", "b/two: InForce Order Wait Watch Condition", "c: InForce Order Wait Watch Conditionx"],
        Shown.Verdicts(Skipping("furthest"), Answered(Did("", 10, "O"), "no").Create(), new(2026, 9, 10), "a", "b", "c"));

    // The same step is what two branches call for: done once it is done for both where both called for it then.
    [Theory]
    [InlineData("one 8", 9, "x since 09-08 Due cycle 08-01; y Due", "one")]
    [InlineData("one 10", 10, "y since 09-10 Finished cycle 08-01", "")]
    [InlineData("one 8, one 10", 10, "y since 09-10 Finished cycle 08-01", "")]
    public void One_step_is_for_each_stage_that_called_for_it(string done, int on, string position, string lines) => Check(Book("""
        "stages": [ { "id": "x", "when": "missed >= 2", "do": [ "one" ] },
          { "id": "y", "after": [], "when": "missed >= LIMIT", "do": [ "one" ] } ]
        """.Replace("LIMIT", on == 9 ? "3" : "4", StringComparison.Ordinal)), Did(done, on, on == 9 ? "O on 9" : "O"), on, position, lines);

    // A branch that follows another called for the step where that one was on record, on the same day only if it does not wait.
    [Theory]
    [InlineData("one 8", "", "x since 09-08 Due cycle 08-01; r Due", "two")]
    [InlineData("two 7, one 8", "", "y since 09-08 Finished cycle 08-01", "")]
    [InlineData("two 8, one 8", "", "r since 09-08 Due cycle 08-01; y Due from 09-09", "one")]
    [InlineData("two 8, one 8", "\"wait\": \"none\", ", "y since 09-08 Finished cycle 08-01", "")]
    public void One_step_is_for_a_stage_that_follows_another_where_that_is_on_record(
        string done, string wait, string position, string lines) => Check(Book($$"""
        "stages": [ { "id": "x", "when": "missed >= 2", "do": [ "one" ] },
          { "id": "r", "after": [], "when": "missed >= 2", "do": [ "two" ] },
          { "id": "y", "after": "r", {{wait}}"when": "missed >= 2", "do": [ "one" ] } ]
        """), Did(done, 9, ""), 9, position, lines);

    // Two sessions are missed in the cycle.
    [Theory]
    [InlineData(2, "y since 09-08 Finished cycle 08-01", "")]
    [InlineData(3, "x since 09-08 Open cycle 08-01; y Open", "")]
    public void One_step_is_for_a_stage_that_counts_in_its_cycle_where_that_called_for_it(int limit, string position, string lines) =>
        Check(Book($$"""
            "stages": [ { "id": "x", "when": "missed >= 2", "do": [ "one" ] },
              { "id": "y", "after": [], "when": "lately >= {{limit}}", "do": [ "one" ] } ]
            """, Lately), Did("one 8", 9, ""), 9, position, lines);

    // By the plan of the date too, which is made once it is worth it, and leaves out what reads the cycle.
    [Theory]
    [InlineData(2, "- Due cycle 08-01; a Due; b Due", "one | two")]
    [InlineData(3, "- Due cycle 08-01; a Open; b Due", "two")]
    public void What_a_stage_asks_of_its_cycle_is_asked_beside_the_plan(int limit, string position, string lines)
    {
        var book = Book($$"""
            "skip": "each", "stages": [ { "id": "a", "when": "missed >= 2 and lately >= {{limit}}", "do": [ "one" ] },
              { "id": "b", "when": "missed >= 2", "do": [ "two" ] } ]
            """, Lately);
        for (var time = 0; time < 5; time++)
        {
            Check(book, Did("", 9, ""), 9, position, lines);
        }
    }

    [Fact]
    public void What_is_said_of_a_stage_that_is_not_called_for_is_the_same_object_for_all()
    {
        var book = Book("""
            "skip": "each", "stages": [ { "id": "a", "when": "missed >= 2", "do": [ "one" ] },
              { "id": "b", "when": "missed >= 9", "do": [ "two" ] } ]
            """);
        var (one, other) = (book.Advise(Did("one 8", 9, "").Create(), new DateOnly(2026, 9, 9)),
            book.Advise(Did("one 4", 9, "").Create(), new DateOnly(2026, 9, 9)));
        Assert.Equal(["b"], one.Pathways[0].Next.Select(n => n.Stage));
        Assert.Same(one.Pathways[0].Next[0], other.Pathways[0].Next[0]);
    }

    // Steps of one day count in the order of the stages, however they are written.
    [Theory]
    [InlineData("two 8, one 8")]
    [InlineData("one 8, two 8")]
    public void Steps_of_one_day_count_in_the_order_of_the_stages(string done)
    {
        var advice = Book("""
            "stages": [ { "id": "x", "when": "missed >= 2", "do": [ "one" ] },
              { "id": "y", "wait": "none", "when": "missed >= 2", "do": [ "two" ] },
              { "id": "z", "wait": "none", "when": "missed >= 2", "do": [ "three" ] } ]
            """).Advise(Did(done, 8, "").Create(), new DateOnly(2026, 9, 8));
        Assert.Equal("y since 09-08 Due cycle 08-01; z Due from 09-08", Shown.Position(Assert.Single(advice.Pathways)));
        Assert.DoesNotContain(advice.Notices, n => n.Code == "stage-skipped");
    }

    // From October the first stage has another name and another step; what was done in September keeps it on record.
    [Theory]
    [InlineData("one 8", "n", "n since 09-08 Due cycle 08-01; z Due from 09-09", "two")]
    [InlineData("one 8, two 8", "n", "z since 09-08 Finished cycle 08-01", "")]
    [InlineData("three 8", "n", "- Due cycle 08-01; n Due", "three")]
    [InlineData("one 8", null, "- Due cycle 08-01; n Due", "three")]
    public void A_stage_that_goes_on_under_another_name_keeps_what_was_done(string done, string? continues, string position, string lines)
    {
        var words = Words.Replace("MORE", "", StringComparison.Ordinal).TrimEnd().TrimEnd(',');
        var book = Made.Book($$"""
            {{words}}, "pathways": { "p": [ { "title": "P", "to": "2026-09-30", "stages": [
                { "id": "o", "when": "missed >= 2", "do": [ "one" ] }, { "id": "z", "when": "missed >= 2", "do": [ "two" ] } ] },
              { "title": "P", "from": "2026-10-01", "stages": [
                { "id": "n", {{(continues is null ? "" : "\"continues\": \"o\", ")}}"when": "missed >= 2", "do": [ "three" ] },
                { "id": "z", "when": "missed >= 2", "do": [ "two" ] } ] } ] }
            """);
        var day = new DateOnly(2026, 10, 2);
        var advice = book.Advise(done.Split(", ").Select(d => d.Split(' ')).Aggregate(Made.Pupil(day, "2026-09-03 O O"),
            (p, d) => p.Did(new(2026, 9, int.Parse(d[1], null)), d[0])).Create(), day);
        Assert.DoesNotContain(advice.Notices, n => n.Code == "rule-failed");
        Assert.Equal(position, Shown.Position(Assert.Single(advice.Pathways)));
        Assert.Equal(lines, Shown.Text(advice));
    }

    private static void Check(RuleBook book, PupilRecordBuilder pupil, int on, string position, string lines)
    {
        var advice = book.Advise(pupil.Create(), new DateOnly(2026, 9, on));
        Assert.Equal(position, Shown.Position(Assert.Single(advice.Pathways)));
        Assert.Equal(lines, Shown.Text(advice));
    }

    private static RuleBook Book(string pathway, string fact = "") =>
        Made.Book($"{Words.Replace("MORE", fact, StringComparison.Ordinal)} \"pathways\": {{ \"p\": {{ \"title\": \"P\", {pathway} }} }}");

    private static RuleBook Skipping(string skip) => Book($$"""
        "skip": "{{skip}}", "stages": [ { "id": "a", "when": "missed >= 2", "do": [ "one" ] },
          { "id": "b", "when": "missed >= 4", "do": [ "two" ] }, { "id": "c", "when": "hurry", "do": [ "three" ] } ]
        """);

    private static PupilRecordBuilder Answered(PupilRecordBuilder pupil, string hurry) =>
        hurry.Length == 0 ? pupil : pupil.Answered("hurry", hurry, new(2026, 9, 7));

    // What is written of the 10th, or of another day: two sessions.
    private static PupilRecordBuilder Did(string done, int on, string mark)
    {
        string[] marks = mark.Length == 0 ? [] : mark.EndsWith('9') ? ["2026-09-09 O /"] : [$"2026-09-10 {mark} {mark}"];
        return done.Split(", ", StringSplitOptions.RemoveEmptyEntries).Select(d => d.Split(' ')).Aggregate(
            Made.Pupil(new(2026, 9, on), ["2026-09-03 O O", .. marks]), (p, d) => p.Did(new(2026, 9, int.Parse(d[1], null)), d[0]));
    }
}
