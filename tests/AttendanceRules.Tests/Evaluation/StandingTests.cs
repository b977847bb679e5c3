using AttendanceRules.Advice;
using AttendanceRules.Records;

namespace AttendanceRules.Tests.Evaluation;

/// <summary>Where a pathway is, reported to people and programs: the position beside its branches, and all that is missing.</summary>
public sealed class StandingTests
{
    private static readonly RuleBook Book = Made.Book("""
        "facts": { "missed": { "count": "sessions", "of": "absence", "in": "school year", "title": "Missed" },
                   "inTrial": { "count": "sessions", "of": "absence", "in": "watch of tried", "title": "Missed in the trial" } },
        "questions": { "visited": { "ask": "Visited?", "of": "school", "type": "yes/no" }, "planned": { "ask": "Planned?", "of": "school", "type": "yes/no" } },
        "actions": { "letter": { "title": "Letter", "by": "school" }, "visit": { "title": "Visit", "by": "school", "supplies": "visited" },
          "plan": { "title": "Plan", "by": "localAuthority", "supplies": "planned" }, "refer": { "title": "Refer", "by": "school" },
          "trial": { "title": "Trial", "by": "school" }, "side": { "title": "Side", "by": "school" }, "post": { "title": "Post", "by": "school", "record": "only" }, "read": { "title": "Read", "by": "school" } },
        "pathways": {
          "referral": { "title": "Referral", "stages": [
            { "id": "lettered", "when": "missed >= 2", "do": [ "letter" ] },
            { "id": "referred", "wait": "6 school weeks after plan", "when": "missed >= 4", "needs": [ "visited", "planned" ], "do": [ "refer" ] } ] },
          "trials": { "title": "Trials", "stages": [
            { "id": "tried", "when": "missed >= 40", "do": [ "trial" ], "watch": { "for": "10 school days", "improved": "inTrial == 0", "then": "stay" } },
            { "id": "beside", "after": [], "when": "missed >= 2", "do": [ "side" ] } ] },
          "reading": { "title": "Reading", "stages": [ { "id": "first", "after": "post", "do": [ "read" ] } ] } }
        """);

    private static readonly DateOnly Today = new(2026, 9, 15);

    [Fact]
    public void A_stage_that_waits_for_an_event_names_all_that_is_missing_and_who_supplies_it()
    {
        var advice = Advise(Missed().Did(new(2026, 9, 14), "letter"));
        var blocked = Assert.Single(advice.Blocked);
        Assert.Equal(["planned", "visited"], blocked.Missing);
        Assert.Equal(["plan", "visit"], blocked.SuppliedBy);
        Assert.Equal(["localAuthority plan", "school visit"], advice.Actions.Where(a => a.Action is "plan" or "visit")
            .Select(a => $"{a.Stakeholder} {a.Action}").Order(StringComparer.Ordinal));
        var next = Position(advice, "referral").Next.Single();
        Assert.Equal((PathwayStatus.Blocked, "planned, visited"), (next.Status, string.Join(", ", next.Missing)));
    }

    [Fact]
    public void The_awaited_event_is_named_once_its_need_is_met_otherwise()
    {
        var advice = Advise(Missed().Did(new(2026, 9, 14), "letter").Answered("planned", "yes", Today).Answered("visited", "yes", Today));
        Assert.Equal(["plan"], Assert.Single(advice.Blocked).Missing);
        Assert.Empty(advice.Blocked[0].SuppliedBy);
        Assert.DoesNotContain(advice.Actions, a => a.Action is "plan" or "visit");
    }

    [Fact]
    public void The_position_keeps_its_watch_while_another_branch_is_due()
    {
        var advice = Advise(Missed().Did(new(2026, 9, 14), "trial"));
        var position = Position(advice, "trials");
        Assert.Equal(("tried", PathwayStatus.Watching, new DateOnly(2026, 9, 25)),
            (position.Stage, position.Status, position.Until!.Value));
        Assert.Equal(PathwayStatus.Due, position.Next.Single(n => n.Stage == "beside").Status);
        Assert.Contains(advice.Actions, a => a.Action == "side");
    }

    [Fact]
    public void A_walk_reads_not_started_before_a_first_stage_that_waits()
    {
        var advice = Advise(Made.Pupil(Today).Did(Today, "post"));
        Assert.Equal((null, PathwayStatus.Waiting), (Position(advice, "reading").Stage, Position(advice, "reading").Status));
        Assert.Contains("reading: notStarted, waiting until 2026-09-16", DayOutline.Of(advice).Pathways);
    }

    private static PupilRecordBuilder Missed() => Made.Pupil(Today, "2026-09-08 O", "2026-09-09 O");

    private static PupilAdvice Advise(PupilRecordBuilder pupil) => Book.Advise(pupil.Create(), Today);

    private static PathwayPosition Position(PupilAdvice advice, string pathway) => advice.Pathways.Single(p => p.Pathway == pathway);
}
