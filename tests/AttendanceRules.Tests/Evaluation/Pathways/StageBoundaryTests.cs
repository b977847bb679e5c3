using AttendanceRules.Evaluation.Pathways;
using AttendanceRules.Records;

namespace AttendanceRules.Tests.Evaluation.Pathways;

/// <summary>Stages on the first day of a cycle, after several stages, behind an event that has not happened, and after leaving.</summary>
public sealed class StageBoundaryTests
{
    private const string LeftOrRight = """
        { "id": "l", "when": "missed >= 9", "do": [ "one" ] }, { "id": "r", "after": [], "when": "missed >= 9", "do": [ "three" ] }
        """;

    // The stage is not called for, but a legal step that names no parent may have put it on record: from the cycle's first day on.
    [Theory]
    [InlineData("warn 9-9", "A a Open, B a Open", "")]
    [InlineData("warn 9-10", "A a Undecided, B a Undecided", "? warn to A: parent of warn | ? warn to B: parent of warn")]
    public void A_legal_step_of_no_parent_on_the_first_day_of_a_cycle_is_of_it(string done, string next, string lines)
    {
        var advice = Ladder.Book("""
            "of": "parent", "cycle": "from letter", "stages": [ { "id": "a", "when": "missed >= 9", "do": [ "warn" ] } ]
            """).Advise(Ladder.Did(Ladder.Pupil("", "9-14").WithParents("A", "B"), "letter 9-10, " + done).Create(), Ladder.Day("9-14"));
        Assert.Equal(next, string.Join(", ", advice.Pathways.Select(p => $"{p.Parent} {p.Next[0].Stage} {p.Next[0].Status}")));
        Assert.Equal(lines, Shown.Text(advice));
    }

    [Fact]
    public void A_stage_that_follows_an_action_lacks_no_stage_before_it()
    {
        var advice = Ladder.Book("""
            "stages": [ { "id": "a", "after": "letter", "when": "missed >= 2", "do": [ "one" ] } ]
            """).Advise(Ladder.Pupil("letter 9-8, one 9-10", "9-14").Create(), Ladder.Day("9-14"));
        Assert.StartsWith("a since 09-10", Shown.Position(Assert.Single(advice.Pathways)), StringComparison.Ordinal);
        Assert.DoesNotContain(advice.Notices, n => n.Code == "stage-skipped");
    }

    // The letter is on record, so nothing is blocked; when so many school days are over the calendar does not say.
    [Fact]
    public void A_wait_that_ends_after_the_calendar_waits() => Ladder.Check("""
        "stages": [ { "id": "a", "wait": "200 school days after letter", "when": "missed >= 2", "do": [ "one" ] } ]
        """, "letter 9-10", "9-14", "- Waiting cycle 08-01; a Waiting", "");

    // Ten school days after 8 September are over on the 22nd, and what was watched on two on the 9th.
    [Fact]
    public void A_stage_after_a_wait_and_a_watch_falls_due_after_the_later_of_both() => Ladder.Check(Ladder.Book("""
        "stages": [ { "id": "a", "when": "missed >= 9", "do": [ "one" ], "watch": { "for": "2 school days", "improved": "better" } },
          { "id": "b", "wait": "10 school days", "when": "missed >= 2", "do": [ "two" ] } ]
        """), Ladder.Pupil("one 9-8", "9-22").Answered("better", "no", Ladder.Day("9-8")), "9-22",
        "a since 09-08 Due cycle 08-01; b Due from 09-22", "two");

    // Both stages are watched, and the second watch lets what follows come early: whether the first does is open.
    [Theory]
    [InlineData("", "? three: hurry")]
    [InlineData("yes", "three")]
    [InlineData("no", "")]
    public void A_stage_after_two_that_are_watched_comes_early_where_both_let_it(string hurry, string lines)
    {
        var pupil = Ladder.Pupil("one 9-8, two 9-8", "9-10");
        pupil = hurry.Length == 0 ? pupil : pupil.Answered("hurry", hurry, Ladder.Day("9-8"));
        Assert.Equal(lines, Shown.Text(Ladder.Book("""
            "stages": [ { "id": "a", "when": "missed >= 2", "do": [ "one" ],
                "watch": { "for": "10 school days", "improved": "better", "early": "hurry" } },
              { "id": "b", "after": [], "when": "missed >= 2", "do": [ "two" ],
                "watch": { "for": "10 school days", "improved": "better", "early": "missed >= 2" } },
              { "id": "c", "after": [ "a", "b" ], "when": "missed >= 2", "do": [ "three" ] } ]
            """).Advise(pupil.Create(), Ladder.Day("9-10"))));
    }

    // Five school days after the 4th are over on the 11th, after the 8th on the 15th.
    [Theory]
    [InlineData("one 9-8, three 9-4")]
    [InlineData("one 9-4, three 9-8")]
    public void A_stage_after_any_of_some_waits_until_the_soonest_is_over(string done) => Assert.EndsWith("; m Waiting from 09-11",
        Shown.Position(Assert.Single(Ladder.Book($$"""
            "stages": [ {{LeftOrRight}}, { "id": "m", "after": "l or r", "wait": "5 school days", "when": "missed >= 2", "do": [ "two" ] } ]
            """).Advise(Ladder.Pupil(done, "9-9").Create(), Ladder.Day("9-9")).Pathways)), StringComparison.Ordinal);

    // When what was done last closes the cycle, the one before it has closed one already: what was done in that one does not count.
    [Theory]
    [InlineData("one 9-8, two 9-10", "four")]
    [InlineData("one 9-8, four 9-8, two 9-10", "four")]
    [InlineData("one 9-8, four 9-9, two 9-10", "")]
    public void Each_stage_that_closes_ends_a_cycle_of_its_own(string done, string lines) => Assert.Equal(lines, Shown.Text(Ladder.Book("""
        "stages": [ { "id": "a", "when": "lately >= 2", "do": [ "one" ], "closes": true },
          { "id": "b", "after": [], "when": "lately >= 2", "do": [ "two", "four" ], "closes": true } ]
        """).Advise(Ladder.Pupil(done, "9-11").Create(), Ladder.Day("9-11"))));

    // It is blocked until there is a letter, whatever a line that counts from the letter comes to then.
    [Fact]
    public void A_line_that_is_open_by_the_awaited_event_alone_is_blocked_by_it() => Assert.Equal("! one: letter", Shown.Text(Made.Book("""
        "facts": { "missed": { "count": "sessions", "of": "unauthorised", "in": "school year" },
          "since": { "count": "sessions", "of": "unauthorised", "in": "since letter" } },
        "actions": { "one": { "title": "One", "by": "school" }, "letter": { "title": "Letter", "by": "school" } },
        "pathways": { "p": { "title": "P", "stages": [ { "id": "a", "wait": "5 school days after letter", "when": "missed >= 2",
          "do": [ { "action": "one", "when": "since >= 1" } ] } ] } }
        """).Advise(Ladder.Pupil("", "9-14").Create(), Ladder.Day("9-14"))));

    // A letter supplies what the stage needs, or not: where it does, to be without it is to be without the letter.
    [Theory]
    [InlineData("\"is\": [ \"letter\" ],", "! one: kept by send | send")]
    [InlineData("", "! one: kept, letter by send | send")]
    public void What_supplies_a_need_and_is_the_awaited_event_is_lacked_once(string isLetter, string lines) => Assert.Equal(lines,
        Shown.Text(Made.Book($$"""
            "facts": { "missed": { "count": "sessions", "of": "unauthorised", "in": "school year" } },
            "questions": { "kept": { "ask": "Kept?", "of": "localAuthority", "type": "yes/no" } },
            "actions": { "one": { "title": "One", "by": "school" }, "letter": { "title": "Letter", "by": "school" },
              "send": { "title": "Send", "by": "school", {{isLetter}} "supplies": "kept" } },
            "pathways": { "p": { "title": "P", "stages": [ { "id": "a", "needs": [ "kept" ], "wait": "5 school days after letter",
              "when": "missed >= 2", "do": [ "one" ] } ] } }
            """).Advise(Ladder.Pupil("", "9-14").Create(), Ladder.Day("9-14"))));

    // It may have been called for from its first day on, 8 September.
    [Fact]
    public void A_stage_that_is_open_is_due_as_soon_as_it_may_have_begun() => Assert.Equal(Ladder.Day("9-10"),
        Assert.Single(Ladder.Book("""
            "stages": [ { "id": "a", "from": "2026-09-08", "when": "hurry", "do": [ { "action": "one", "due": "2 school days" } ] } ]
            """).Advise(Ladder.Pupil("", "9-14").Create(), Ladder.Day("9-14")).Undecided).Due);

    // The pupil left on the 18th: a stage of the school that waits for a letter does not begin any more.
    [Theory]
    [InlineData("one", "")]
    [InlineData("council", "! council: letter")]
    public void After_leaving_what_waits_for_an_event_is_the_authoritys_alone(string action, string lines) => Ladder.Check(
        Ladder.Book($$"""
            "stages": [ { "id": "a", "wait": "5 school days after letter", "when": "missed >= 2", "do": [ "{{action}}" ] } ]
            """), Ladder.Pupil("", "9-18").OnRoll(null, Ladder.Day("9-18")), "9-30",
        "- Blocked cycle 08-01; a Blocked lacks letter", lines);

    // With parent B the first step was done for the stage before: beside the second stage the leaflet is left for B.
    [Fact]
    public void What_was_done_for_another_stage_leaves_what_nobody_records_to_do() => Assert.Equal("leaflet to B | one to B",
        Shown.Text(Ladder.Book("""
            "stages": [ { "id": "a", "when": "missed >= 2", "do": [ "one" ] }, { "id": "b", "when": "missed >= 2",
              "do": [ { "action": "one", "each": "parent" }, { "action": "leaflet", "each": "parent" } ] } ]
            """).Advise(Ladder.Did(Ladder.Pupil("", "9-14").WithParents("A", "B"), "one 9-8 B, one 9-10 A").Create(), Ladder.Day("9-14"))));

    // What nobody records is shown while the first step is arranged; what repeats only once that is on record.
    [Theory]
    [InlineData("\"leaflet\"", "leaflet")]
    [InlineData("{ \"action\": \"leaflet\", \"every\": \"2 school days\" }", "")]
    public void What_repeats_beside_a_step_that_is_arranged_waits_for_it(string line, string lines) => Assert.Equal(lines,
        Shown.Text(Ladder.Book($$""" "stages": [ { "id": "a", "when": "missed >= 2", "do": [ "one", {{line}} ] } ] """).Advise(
            Ladder.Pupil("", "9-14").Did(new CaseworkRow(Ladder.Day("9-10"), "one") { Due = Ladder.Day("9-18") }).Create(),
            Ladder.Day("9-14"))));

    // When either watch ends nobody has said.
    [Fact]
    public void A_stage_after_any_of_two_watches_without_an_end_is_open_at_the_watch()
    {
        const string watch = "\"watch\": { \"until\": \"3 school days after began\", \"improved\": \"better\" }";
        Assert.Equal(["m/two: InForce Order Wait Watch?began"], Shown.Verdicts(Ladder.Book($$"""
            "stages": [ { "id": "a", "when": "missed >= 9", "do": [ "one" ], {{watch}} },
              { "id": "r", "after": [], "when": "missed >= 9", "do": [ "three" ], {{watch}} },
              { "id": "m", "after": "a or r", "when": "missed >= 2", "do": [ "two" ] } ]
            """), Ladder.Pupil("one 9-8, three 9-8", "9-14").Create(), Ladder.Day("9-14"), "m"));
    }

    // Whoever keeps no states goes through the records again in the same ones.
    [Fact]
    public void A_state_that_is_used_again_leaves_out_what_it_is_asked_to_alone()
    {
        var book = Ladder.Book("""
            "stages": [ { "id": "a", "when": "missed >= 2", "do": [ "one" ] }, { "id": "b", "after": [], "when": "missed >= 2",
                "do": [ "two" ] } ]
            """);
        var (at, room) = (Ladder.At(book, Ladder.Pupil("one 9-8, two 9-10", "9-14"), "9-14"), new ClimbRoom());
        var pathway = book.Book.Pathways.Single(p => p.Id == "p");
        var (states, steps) = (new PathwayTimeline(room), PathwaySteps.Of(book.Book, [pathway], pathway));
        string Without(string action)
        {
            room.Begin();
            states.Begin(book.Book, [pathway], pathway, at);
            return string.Join(' ', states.On(Ladder.Day("9-2"), at.Date).Without(steps, pathway, at.Date, [],
                at.File.Casework.Of(action)[0]).OnRecord.ToArray().Select(s => s.Stage));
        }

        Assert.Equal(["b", "a", "b"], new[] { Without("one"), Without("two"), Without("one") });
    }
}
