using AttendanceRules.Advice;
using AttendanceRules.Evaluation;
using AttendanceRules.Evaluation.Verdicts;
using AttendanceRules.Records;

namespace AttendanceRules.Tests.Evaluation;

/// <summary>Whether what a rule called for is over, and at which gate that is said; and verdicts of parents and of schools.</summary>
public sealed class RuleGateTests
{
    private static readonly DateOnly Day = new(2026, 9, 30);

    [Fact]
    public void What_ended_it_is_the_gate_and_not_leaving() =>
        Assert.Equal(["InForce True", "Condition True", "Ended False"],
            Gates("\"when\": \"onRoll\", \"endedBy\": [ \"visit\" ], \"do\": [ \"write\" ]", p => p.Did(new(2026, 9, 10), "visit")));

    [Fact]
    public void What_ended_it_on_the_day_on_which_it_began_ends_it() =>
        Assert.Equal(["InForce True", "Condition True", "Ended False"],
            Gates("\"when\": \"onRoll\", \"endedBy\": [ \"visit\" ], \"do\": [ \"write\" ]", p => p.Did(new(2026, 9, 2), "visit")));

    [Fact]
    public void What_came_before_it_began_does_not_end_it() =>
        Assert.DoesNotContain("Ended False",
            Gates("\"when\": \"missed >= 1\", \"endedBy\": [ \"visit\" ], \"do\": [ \"write\" ]", p => p.Did(new(2026, 9, 9), "visit")));

    [Fact]
    public void What_began_after_the_pupil_left_is_stopped_there() =>
        Assert.Equal(["InForce True", "Condition True", "Left False"],
            Gates("\"when\": \"not onRoll\", \"do\": [ \"write\" ]", p => p.OnRoll(null, new(2026, 9, 18))));

    [Fact]
    public void What_may_have_begun_before_the_pupil_left_is_open_there() =>
        Assert.Equal(["InForce True", "Condition True", "Left Undecided q"],
            Gates("\"when\": \"q or not onRoll\", \"do\": [ \"write\" ]", p => p.OnRoll(null, new(2026, 9, 18))).Take(3));

    [Fact]
    public void What_may_have_ended_it_leaves_it_open_at_that_gate() =>
        Assert.Equal(["InForce True", "Condition True", "Ended Undecided casework"],
            Gates("\"when\": \"onRoll\", \"endedBy\": [ \"visit\" ], \"do\": [ \"write\" ]", p => p.WithoutCasework()).Take(3));

    [Theory]
    [InlineData("\"when\": \"not onRoll\"", Gate.Condition)]
    [InlineData("\"when\": \"onRoll\", \"endedBy\": [ \"visit\" ]", Gate.Ended)]
    public void Of_each_parent_there_is_a_verdict_where_no_line_was_reached(string rule, Gate gate) =>
        Assert.Equal([("A", gate), ("B", gate)], Verdicts($"\"of\": \"parent\", {rule}, \"do\": [ \"write\" ]",
            p => p.WithParents("A", "B").Did(new(2026, 9, 10), "visit")).Select(v => (v.Parent, v.StoppedBy!.Gate)));

    [Fact]
    public void An_action_that_is_not_in_force_yet_stops_its_line_there_and_not_as_done() =>
        Assert.Equal(["InForce True", "Condition True", "InForce False"], Gates("\"when\": \"onRoll\", \"do\": [ \"later\" ]", p => p));

    // It may have been called for since the first day of term, a Wednesday; five school days after it is the next Wednesday.
    [Fact]
    public void What_is_open_is_due_from_the_earliest_day_on_which_it_may_have_begun()
    {
        var open = Assert.Single(Book("\"when\": \"q\", \"do\": [ { \"action\": \"write\", \"due\": \"5 school days\" } ]")
            .Advise(Made.Pupil(Day).Create(), Day).Undecided);
        Assert.Equal((new DateOnly(2026, 9, 9), "q"), (open.Due!.Value, Assert.Single(open.Missing)));
    }

    // Two of three pupils are in the group, the second is not.
    [Fact]
    public void A_rule_of_a_school_counts_the_pupils_in_its_group()
    {
        var book = Made.Book("""
            "facts": { "missed": { "count": "sessions", "of": "absence", "in": "school year" } },
            "groups": { "g": { "title": "Group", "when": "missed >= 1" } }, "actions": { "write": { "title": "Write", "by": "school" } },
            "rules": { "a": { "title": "Rule", "of": "school", "group": "g", "do": [ "write" ] } }
            """);
        PupilRecord Pupil(string id, params string[] lines) =>
            PupilRecord.Build(id, Made.Autumn).Marks(Made.Pupil(Day, lines).Create().Marks).Create();
        PupilRecord[] pupils = [Pupil("P1", "2026-09-10 O O"), Pupil("P2"), Pupil("P3", "2026-09-11 O O")];
        var school = new SchoolRecord("S", Made.Autumn, pupils, casework: []);
        var action = Assert.Single(book.Advise(school, Day).Actions);
        var reason = Assert.Single(action.Reasons, r => r.Fact == "g");
        Assert.Equal(("Group", "2"), (reason.Title, reason.Value.ToString()));
        var group = Assert.Single(Assert.Single(action.FindVerdicts()).Gates, g => g.Gate == Gate.Group);
        Assert.Equal((Truth.True, "g", null), (group.Passed, group.Detail, group.Proof));
    }

    // Of the first pupil it is not clear whether a session was missed; the others missed none.
    [Fact]
    public void A_pupil_who_may_be_in_the_group_leaves_a_rule_of_the_school_open()
    {
        var book = Made.Book("""
            "facts": { "missed": { "count": "sessions", "of": "absence", "in": "school year" } },
            "groups": { "g": { "title": "Group", "when": "missed >= 1" } }, "actions": { "write": { "title": "Write", "by": "school" } },
            "rules": { "a": { "of": "school", "group": "g", "do": [ "write" ] } }
            """);
        PupilRecord Pupil(string id, params string[] lines) =>
            PupilRecord.Build(id, Made.Autumn).Marks(Made.Pupil(Day, lines).Create().Marks).Create();
        var school = new SchoolRecord("S", Made.Autumn, [Pupil("P1", "2026-09-10 ? /"), Pupil("P2"), Pupil("P3")], casework: []);
        var advice = book.Advise(school, Day);
        Assert.Empty(advice.Actions);
        Assert.Equal(("write", "g"), (Assert.Single(advice.Undecided).Action, Assert.Single(advice.Undecided[0].Missing)));
    }

    private static IEnumerable<string> Gates(string rule, Func<PupilRecordBuilder, PupilRecordBuilder> with) =>
        Assert.Single(Verdicts(rule, with)).Gates.Select(g => $"{g.Gate} {g.Passed} {string.Join(", ", g.Missing)}".TrimEnd());

    private static RuleBook Book(string rule) => Made.Book($$"""
        "questions": { "q": { "ask": "Q?", "of": "school", "type": "yes/no" } },
        "facts": { "missed": { "count": "sessions", "of": "absence", "in": "school year" } },
        "actions": { "write": { "title": "Write", "by": "school" }, "visit": { "title": "Visit", "by": "school" },
          "later": { "title": "Later", "by": "school", "from": "2026-10-01" } },
        "rules": { "a": { {{rule}} } }
        """);

    private static IEnumerable<Verdict> Verdicts(string rule, Func<PupilRecordBuilder, PupilRecordBuilder> with)
    {
        var book = Book(rule).Book;
        var pupil = with(Made.Pupil(Day, "2026-09-10 O O").InYear(7, Day)).Create();
        var log = new VerdictLog();
        new Advisor(book, book.FileOf(pupil, book.TimeOf(pupil.Calendar), null, null), Day, null, log).Advise();
        return log.Verdicts.Where(v => v.Duty.Id == "a");
    }
}
