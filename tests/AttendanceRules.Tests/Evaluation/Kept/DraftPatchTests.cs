using AttendanceRules.Advice;
using AttendanceRules.Records;

namespace AttendanceRules.Tests.Evaluation.Kept;

/// <summary>Of advice after a change, lines that are new come where they belong among those before, joined and covered as ever.</summary>
public sealed class DraftPatchTests
{
    private static readonly DateOnly Day = new(2026, 11, 4);

    private static readonly RuleBook Book = Made.Book("""
        "questions": { "wanted": { "ask": "Wanted?", "of": "school", "type": "yes/no" },
          "early": { "ask": "Early?", "of": "school", "type": "yes/no", "per": "parent" },
          "late": { "ask": "Late?", "of": "school", "type": "yes/no", "per": "parent" },
          "always": { "ask": "Always?", "of": "school", "type": "yes/no", "per": "parent" } },
        "actions": { "call": { "title": "Call", "by": "school" }, "visit": { "title": "Visit", "by": "school" },
          "write": { "title": "Write", "by": "school" }, "ring": { "title": "Ring", "by": "school" },
          "knock": { "title": "Knock", "by": "school" }, "talk": { "title": "Talk", "by": "school" } },
        "facts": { "talks": { "casework": "count", "action": "talk", "in": "school year" },
          "knocks": { "casework": "count", "action": "knock", "in": "school year" },
          "turn": { "is": "talks < 2 and early or talks >= 2 and late" } },
        "rules": {
          "a": { "when": "talks >= 1", "do": [ { "action": "call", "due": "5 school days after talk" } ] },
          "b": { "when": "knocks >= 1", "do": [ { "action": "visit", "due": "5 school days after knock" } ] },
          "c": { "of": "parent", "when": "wanted and turn", "do": [ "write" ] },
          "d": { "of": "parent", "when": "wanted and always", "do": [ "write" ] },
          "e": { "when": "talks >= 3 and wanted", "do": [ { "action": "call", "due": "9 school days after talk" } ] },
          "f": { "when": "wanted", "do": [ "ring" ] },
          "g": { "when": "talks >= 4 and wanted", "do": [ "ring" ] },
          "h": { "when": "talks >= 5", "do": [ "ring" ] } }
        """);

    // The second talk puts the last day of the call, a Monday, after that of the visit, a Tuesday.
    [Fact]
    public void A_line_that_is_due_later_than_before_comes_after_one_that_was_due_later()
    {
        var (first, second) = After(Pupil(Day.AddDays(-2)).Did(Day.AddDays(-1), "knock"));
        Assert.Equal(["call 2026-11-09", "visit 2026-11-10"], first.Actions.Select(Due));
        Assert.Equal(["visit 2026-11-10", "call 2026-11-11"], second.Actions.Select(Due));
    }

    // Of the same rule the line of parent A goes and one of parent C comes; that of parent B is of another rule.
    [Fact]
    public void An_open_line_of_another_parent_comes_in_its_order()
    {
        var pupil = Answers(Pupil(Day.AddDays(-2)).WithParents("A", "B", "C"), "early", "A");
        var (first, second) = After(Answers(Answers(pupil, "late", "C"), "always", "B"));
        Assert.Equal(["A", "B"], first.Undecided.Where(u => u.Action == "write").Select(u => u.Parent));
        Assert.Equal(["B", "C"], second.Undecided.Where(u => u.Action == "write").Select(u => u.Parent));
    }

    // The third talk leaves a call open that is due later than the one that is called for.
    [Fact]
    public void An_open_line_that_is_new_is_covered_by_a_line_that_says_as_much()
    {
        var (first, second) = After(Settled(Day.AddDays(-3), Day.AddDays(-2)));
        Assert.Equal(["ring"], first.Undecided.Select(u => u.Action));
        Assert.Equal(["ring"], second.Undecided.Select(u => u.Action));
        Assert.Equal(["a"], Assert.Single(second.Actions).Rules);
    }

    // With the fourth talk rule g leaves the ring open besides rule f.
    [Fact]
    public void An_open_line_of_one_more_rule_is_joined()
    {
        var (first, second) = After(Settled(Day.AddDays(-3), Day.AddDays(-2), Day.AddDays(-1)));
        Assert.Equal(["f"], Assert.Single(first.Undecided).Rules);
        Assert.Equal(["f", "g"], Assert.Single(second.Undecided).Rules);
    }

    // With the fifth talk the ring is called for outright.
    [Fact]
    public void A_line_that_is_new_covers_what_was_open()
    {
        var (first, second) = After(Settled([.. Enumerable.Range(1, 4).Select(n => Day.AddDays(-n))]));
        Assert.Equal(["f", "g"], Assert.Single(first.Undecided).Rules);
        Assert.Empty(second.Undecided);
        Assert.Equal(["call", "ring"], second.Actions.Select(a => a.Action));
    }

    private static string Due(RecommendedAction line) => FormattableString.Invariant($"{line.Action} {line.Due:yyyy-MM-dd}");

    private static PupilRecordBuilder Pupil(params DateOnly[] talks) =>
        talks.Aggregate(Made.Pupil(Day).InYear(7, Day), (p, on) => p.Did(on, "talk"));

    // Of no parent anything is open: else lines of two rules are joined, and all are made anew.
    private static PupilRecordBuilder Settled(params DateOnly[] talks) => new[] { "early", "late", "always" }
        .Aggregate(Pupil(talks).WithParents("A", "B", "C"), (p, question) => Answers(p, question, of: ""));

    // Yes of one parent, no of the others.
    private static PupilRecordBuilder Answers(PupilRecordBuilder pupil, string question, string of) =>
        new[] { "A", "B", "C" }.Aggregate(pupil, (p, parent) => p.Answered(question, parent == of ? "yes" : "no", Day.AddDays(-5), parent));

    private static (PupilAdvice First, PupilAdvice Second) After(PupilRecordBuilder pupil)
    {
        var timeline = Book.LayOut(pupil.Create(), keepsValues: true);
        var first = timeline.Advise(Day);
        var changed = timeline.With(new CaseworkRow(Day, "talk"));
        var second = changed.Advise(Day);
        Assert.Equal(Book.Advise(changed.Record, Day).ToJson(), second.ToJson());
        return (first, second);
    }
}
