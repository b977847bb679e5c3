using AttendanceRules.Advice;
using AttendanceRules.Calendar;
using AttendanceRules.Records;

namespace AttendanceRules.Tests.Evaluation;

/// <summary>The whole pipe on a small pack: a rate, a count, a matrix row, a duty on an event, and a ladder with a wait.</summary>
public sealed class FirstAdviceTests
{
    private static readonly RuleBook Book = Made.Book("""
        "thresholds": {
          "persistent": { "title": "Persistent absence", "unit": "percent", "values": [ { "from": "2026-08-01", "value": 10 } ] },
          "reasonWithin": { "title": "Time to find a reason", "unit": "school days", "values": [ { "from": "2026-08-01", "value": 5 } ] },
          "betweenLetters": { "title": "Time between letters", "unit": "school days", "values": [ { "from": "2026-08-01", "value": 10 } ] }
        },
        "facts": {
          "absence": { "title": "Absence this school year", "rate": "absence", "in": "school year" },
          "unauthorised": { "title": "Unauthorised sessions since the first letter", "count": "sessions", "of": "unauthorised", "in": "since first-letter" },
          "missed": { "title": "Unauthorised sessions in four school weeks", "count": "sessions", "of": "unauthorised", "in": "last 4 school weeks" }
        },
        "groups": { "persistentlyAbsent": { "title": "Persistently absent", "when": "absence >= persistent" } },
        "questions": { "unsafeToWrite": { "ask": "Could a letter home put the pupil in danger?", "of": "school", "type": "yes/no" },
                       "spokeToPupil": { "ask": "Has someone asked the pupil?", "of": "school", "type": "yes/no" } },
        "actions": {
          "support": { "title": "Put targeted support in place", "by": "school" },
          "find-reason": { "title": "Find the reason", "by": "school" },
          "first-letter": { "title": "First letter", "by": "school", "to": "parents" },
          "second-letter": { "title": "Second letter", "by": "school", "to": "parents" },
          "meeting": { "title": "Meeting", "by": "school", "to": "parents" },
          "ask-pupil": { "title": "Ask the pupil", "by": "school", "supplies": "spokeToPupil" }
        },
        "rules": {
          "PA.SCH.1": { "group": "persistentlyAbsent", "do": [ "support" ], "basis": "guidance" },
          "reason": { "on": "session N", "do": [ "find-reason" ], "due": "reasonWithin", "basis": "statutory" },
          "unsafe": { "withhold": "second-letter", "when": "unsafeToWrite", "because": "It could put the pupil in danger." }
        },
        "pathways": { "letters": { "title": "Letters", "stages": [
          { "id": "first", "when": "missed >= 4", "do": [ "first-letter" ] },
          { "id": "second", "after": "first", "wait": "betweenLetters", "when": "unauthorised >= 2", "do": [ "second-letter" ] },
          { "id": "meet", "after": "second", "needs": [ "spokeToPupil" ], "do": [ "meeting" ] } ] } }
        """);

    private static DateOnly Day(int month, int day) => new(2026, month, day);

    private static PupilAdvice Advise(DateOnly on, PupilRecordBuilder pupil) => Book.Advise(pupil.Create(), on);

    [Fact]
    public void A_pupil_with_exactly_ten_percent_is_persistently_absent_and_the_reason_is_the_exact_rate()
    {
        // 2 to 29 September 2026 are 20 school days, 40 sessions; 4 of them missed.
        var advice = Advise(Day(9, 29), Made.Pupil(Day(9, 29), "2026-09-15 I", "2026-09-16 I"));
        var action = Assert.Single(advice.Actions);
        Assert.Equal(["persistentlyAbsent"], advice.Groups);
        Assert.Equal(("support", "school", Force.Should, ActionStatus.Due), (action.Action, action.Stakeholder, action.Force,
            action.Status));
        var reason = Assert.Single(action.Reasons);
        Assert.Equal(("absence >= persistent", "4/40", "10"), (reason.Text, reason.Value.ToString(), Assert.Single(reason.Limits)
            .ToString()));
        Assert.Equal(["2026-09-15 AM I", "2026-09-15 PM I", "2026-09-16 AM I", "2026-09-16 PM I"], reason.Evidence);
    }

    [Fact]
    public void One_session_less_is_not_persistent_and_calls_for_nothing()
    {
        var advice = Advise(Day(9, 29), Made.Pupil(Day(9, 29), "2026-09-15 I", "2026-09-16 I /"));
        Assert.Empty(advice.Groups);
        Assert.Empty(advice.Actions);
        Assert.Empty(advice.Undecided);
    }

    [Fact]
    public void A_mark_that_cannot_be_classed_leaves_the_group_undecided_instead_of_false()
    {
        var advice = Advise(Day(9, 29), Made.Pupil(Day(9, 29), "2026-09-15 I", "2026-09-16 I ?"));
        Assert.Empty(advice.Actions);
        var held = advice.Undecided.Single(u => u.Action == "support");
        Assert.Equal(["absence"], held.Missing);
        Assert.Contains(advice.Notices, n => n.Code == "unclassed-mark");
    }

    [Fact]
    public void A_missing_mark_is_in_no_count_and_is_told()
    {
        // 3 of 39 possible: below a tenth.
        var advice = Advise(Day(9, 29), Made.Pupil(Day(9, 29), "2026-09-15 I", "2026-09-16 I -"));
        Assert.Empty(advice.Groups);
        Assert.Contains(advice.Notices, n => n.Code == "missing-mark");
    }

    [Theory]
    [InlineData("2026-10-22", ActionStatus.Due)]
    [InlineData("2026-11-05", ActionStatus.Due)] // the 5th school day: half term is not counted
    [InlineData("2026-11-06", ActionStatus.Overdue)]
    public void A_reason_is_to_be_found_within_five_school_days(string on, ActionStatus status)
    {
        var date = DateOnly.Parse(on, null);
        var action = Advise(date, Made.Pupil(date, "2026-10-22 N /")).Actions.Single(a => a.Action == "find-reason");
        Assert.Equal((Day(11, 5), status, Force.Must), (action.Due, action.Status, action.Force));
        Assert.Equal("session N 2026-10-22", action.Event);
    }

    [Fact]
    public void A_reason_found_before_the_absence_does_not_settle_a_later_one()
    {
        var pupil = Made.Pupil(Day(10, 6), "2026-09-08 N /", "2026-10-05 N /").Did(Day(9, 9), "find-reason");
        var action = Advise(Day(10, 6), pupil).Actions.Single(a => a.Action == "find-reason");
        Assert.Equal("session N 2026-10-05", action.Event);
    }

    [Fact]
    public void The_second_letter_waits_ten_school_days_after_the_first()
    {
        var first = Advise(Day(9, 10), Made.Pupil(Day(9, 10), "2026-09-08 O", "2026-09-09 O"));
        Assert.Contains(first.Actions, a => a.Action == "first-letter" && a.Since == Day(9, 9));

        // Ten school days after Thursday 10 September is Thursday 24 September.
        PupilRecordBuilder Later(DateOnly on) => Made.Pupil(on, "2026-09-08 O", "2026-09-09 O", "2026-09-15 O")
            .Did(Day(9, 10), "first-letter");
        var waiting = Advise(Day(9, 23), Later(Day(9, 23)));
        Assert.DoesNotContain(waiting.Actions, a => a.Action is "second-letter" or "first-letter");
        Assert.Equal(("first", PathwayStatus.Waiting, Day(9, 24)), (waiting.Pathways[0].Stage, waiting.Pathways[0].Status,
            waiting.Pathways[0].Until));

        var held = Advise(Day(9, 24), Later(Day(9, 24)));
        var undecided = held.Undecided.Single(u => u.Action == "second-letter");
        Assert.Equal(["unsafeToWrite"], undecided.Missing);
        Assert.Equal("Could a letter home put the pupil in danger?", undecided.Questions.Single().Ask);

        var due = Advise(Day(9, 24), Later(Day(9, 24)).Answered("unsafeToWrite", "no", Day(9, 20)));
        Assert.Contains(due.Actions, a => a.Action == "second-letter" && a.Reasons.Any(r => r.Text == "unauthorised >= 2"));

        var withheld = Advise(Day(9, 24), Later(Day(9, 24)).Answered("unsafeToWrite", "yes", Day(9, 20)));
        Assert.Equal("It could put the pupil in danger.", withheld.Withheld.Single(w => w.Action == "second-letter").Because);
    }

    [Fact]
    public void A_need_that_is_not_answered_blocks_and_asks_for_the_action_that_supplies_it()
    {
        var pupil = Made.Pupil(Day(10, 1)).Did(Day(9, 10), "first-letter").Did(Day(9, 24), "second-letter");
        var advice = Advise(Day(10, 1), pupil);
        var blocked = advice.Blocked.Single(b => b.Action == "meeting");
        Assert.Equal(["spokeToPupil"], blocked.Missing);
        Assert.Equal(["ask-pupil"], blocked.SuppliedBy);
        Assert.Contains(advice.Actions, a => a.Action == "ask-pupil");

        var free = Advise(Day(10, 1), pupil.Answered("spokeToPupil", "yes", Day(9, 30)));
        Assert.Contains(free.Actions, a => a.Action == "meeting");
        Assert.Empty(free.Blocked);
    }

    [Fact]
    public void Casework_that_was_not_supplied_leaves_actions_undecided_and_the_pathway_too()
    {
        var advice = Advise(Day(9, 29), Made.Pupil(Day(9, 29), "2026-09-15 I", "2026-09-16 I").WithoutCasework());
        Assert.Empty(advice.Actions);
        Assert.Equal(["casework"], advice.Undecided.Single(u => u.Action == "support").Missing);
        Assert.Equal(PathwayStatus.Undecided, advice.Pathways.Single().Status);
        Assert.Contains(advice.Notices, n => n.Code == "no-casework");
    }

    [Fact]
    public void What_became_known_later_is_not_used()
    {
        // An absence marked N that became illness on the 12th.
        var pupil = Made.Pupil(Day(9, 14), "2026-09-10 N /").Mark(new Mark(Day(9, 10), HalfDay.Morning, "I", Known: Day(9, 12))).Create();
        Assert.Contains(Book.Advise(pupil, new Viewpoint(Day(9, 11), Day(9, 11))).Actions, a => a.Action == "find-reason");
        Assert.DoesNotContain(Book.Advise(pupil, Day(9, 14)).Actions, a => a.Action == "find-reason");
    }

    [Fact]
    public void The_same_advice_is_the_same_text()
    {
        var pupil = Made.Pupil(Day(9, 29), "2026-09-15 I", "2026-09-16 I").Create();
        Assert.Equal(Book.Advise(pupil, Day(9, 29)).ToJson(), Book.Advise(pupil, Day(9, 29)).ToJson());
    }
}
