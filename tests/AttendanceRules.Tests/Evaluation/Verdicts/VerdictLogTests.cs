using AttendanceRules.Evaluation;
using AttendanceRules.Evaluation.Verdicts;
using AttendanceRules.Model;
using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Rules;
using AttendanceRules.Records;

namespace AttendanceRules.Tests.Evaluation.Verdicts;

/// <summary>Verdicts by themselves: the gates in order, whom they are about, which are asked for, and what withholds.</summary>
public sealed class VerdictLogTests
{
    private static readonly DateOnly Day = new(2026, 9, 29);

    private static readonly RuleBook Book = Made.Book("""
        "actions": { "write": { "title": "Write", "by": "school" }, "visit": { "title": "Visit", "by": "school" } },
        "rules": { "a": { "title": "A", "when": "onRoll", "do": [ "write" ] }, "b": { "title": "B", "on": "visit", "do": [ "write" ] } },
        "pathways": { "p": { "title": "P", "cycle": "school year", "stages": [ { "id": "s", "title": "S", "when": "onRoll",
          "do": [ "visit" ] } ] } }
        """);

    private static readonly RuleDeclaration Rule = new("r", "p", Day, null) { Origin = Origin.None };

    // A line is about its parent; a rule as a whole about the parent who was asked about. No parent is none, and not one without a name.
    [Theory]
    [InlineData("write", "A", "B", "A")]
    [InlineData("write", "", "B", null)]
    [InlineData("write", null, "B", null)]
    [InlineData("write", "", "", null)]
    [InlineData(null, "A", "B", "A")]
    [InlineData(null, "", "B", "B")]
    [InlineData(null, null, "B", "B")]
    [InlineData(null, null, "", null)]
    [InlineData(null, null, null, null)]
    public void A_verdict_is_about_a_parent_or_none(string? action, string? parent, string? asked, string? expected)
    {
        var log = new VerdictLog();
        log.Begin(Rule, Context() with { Parent = asked }, "p").End(action, parent);
        var verdict = Assert.Single(log.Verdicts);
        Assert.Equal((expected, action, "p"), (verdict.Parent, verdict.Action, verdict.Pathway));
        Assert.Same(Rule, verdict.Duty);
    }

    [Fact]
    public void A_trail_has_its_gates_in_order_and_each_step_makes_a_longer_one()
    {
        var (log, context) = (new VerdictLog(), Context() with { Event = new EventOccurrence("visit", Day) });
        var begun = log.Begin(Rule, context);
        var asked = begun.Then(Gate.Condition, Truth.True, Expression.Always, context);
        var open = asked.Then(Gate.Needs, Truth.Undecided, ["told"], "told");
        open.Stop(Gate.Fulfilled, null, null, "done");
        asked.Then(Gate.Group, Truth.True).End("write", null);
        begun.End(null, null);
        Assert.Equal(["InForce True , Condition True , Needs Undecided told, Fulfilled False done", "InForce True , Condition True , "
            + "Group True ", "InForce True "], log.Verdicts.Select(v => string.Join(", ", v.Gates.Select(g =>
            $"{g.Gate} {g.Passed} {g.Detail}"))));
        Assert.Equal([Truth.False, Truth.True, Truth.True], log.Verdicts.Select(v => v.Outcome));
        Assert.Equal([Gate.Fulfilled, null, null], log.Verdicts.Select(v => v.StoppedBy?.Gate));
        Assert.Equal(["told"], log.Verdicts[0].Gates[2].Missing);
        Assert.Empty(log.Verdicts[1].Gates[2].Missing);
        Assert.All(log.Verdicts, v => Assert.Equal("visit 2026-09-29", v.Event!.Text));

        // The proof is worked out once, and only of a gate at which a condition decided.
        var gate = log.Verdicts[0].Gates[1];
        Assert.Same(gate.Proof, gate.Proof);
        Assert.Equal([false, true, false, false], log.Verdicts[0].Gates.Select(g => g.Proof is not null));
        Assert.Equal(Truth.Undecided, new Verdict(Rule, [.. log.Verdicts[0].Gates.Take(3)]).Outcome);
        Assert.Equal(Truth.True, new Verdict(Rule, []).Outcome);
    }

    [Fact]
    public void Those_are_asked_for_that_are_named_or_all()
    {
        Assert.True(new VerdictLog().IsAsked(Rule));
        Assert.True(new VerdictLog(new HashSet<string> { "r" }).IsAsked(Rule));
        Assert.False(new VerdictLog(new HashSet<string> { "q" }).IsAsked(Rule));
    }

    // Added to each that no gate stopped, of the action and the parent alone.
    [Fact]
    public void What_withholds_is_added_to_verdicts_that_passed()
    {
        var log = new VerdictLog();
        var passed = log.Begin(Rule, Context());
        passed.End("write", "A");
        passed.End("write", "B");
        passed.End("visit", "A");
        passed.Then(Gate.Needs, Truth.Undecided).End("write", "A");
        passed.Stop(Gate.Fulfilled, null, "A");
        passed.End("write", "A");
        log.Withhold("write", "A", [new GateOutcome(Gate.Withheld, Truth.False)]);
        Assert.Equal([true, false, false, false, false, true],
            log.Verdicts.Select(v => v.Gates.Any(g => g.Gate == Gate.Withheld)));
        Assert.Equal([Gate.InForce, Gate.Withheld], log.Verdicts[0].Gates.Select(g => g.Gate));
    }

    [Fact]
    public void An_explanation_is_worked_out_once_and_shows_the_rules_asked_for()
    {
        var pupil = Made.Pupil(Day).Did(new DateOnly(2026, 9, 10), "visit").Create();
        SubjectFile File() => Book.Book.FileOf(pupil, Book.Book.TimeOf(pupil.Calendar), null, null);
        var all = new Explainer(Book.Book, File(), Day);
        Assert.Same(all.OfPupil(), all.OfPupil());
        Assert.Equal(["a", "b", "s"], all.OfPupil().Verdicts.Select(v => v.Rule).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal([null, "visit 2026-09-10", null], new[] { "a", "b", "s" }.Select(r =>
            all.OfPupil().Verdicts.First(v => v.Rule == r).Event));
        var some = new Explainer(Book.Book, File(), Day, new HashSet<string> { "b" });
        Assert.Equal(["b"], some.OfPupil().Verdicts.Select(v => v.Rule).Distinct());
    }

    private static EvaluationContext Context()
    {
        var pupil = Made.Pupil(Day).WithParents("A", "B").Create();
        return new EvaluationContext(Book.Book.FileOf(pupil, Book.Book.TimeOf(pupil.Calendar), null, null), Day);
    }
}
