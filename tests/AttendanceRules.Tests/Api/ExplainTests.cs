using AttendanceRules.Records;
using AttendanceRules.Vocabulary;

namespace AttendanceRules.Tests.Api;

/// <summary>Why what is advised is, and why the rest is not.</summary>
public sealed class ExplainTests
{
    private static readonly DateOnly Day = new(2026, 9, 30);

    private static readonly RuleBook Book = Made.Book("""
        "facts": { "missed": { "title": "Sessions missed", "count": "sessions", "of": "unauthorised", "in": "school year" } },
        "actions": { "write": { "title": "Write", "by": "school" }, "visit": { "title": "Visit", "by": "school" } },
        "rules": { "a": { "title": "A letter", "when": "missed >= 2", "do": [ "write" ] }, "b": { "title": "A visit", "when": "missed >= 3 or not onRoll", "do": [ "visit" ] } }
        """);

    private static readonly PupilRecord Pupil = Made.Pupil(Day, "2026-09-10 O", "2026-09-29 O \\").Create();

    [Fact]
    public void An_action_names_the_verdict_that_it_rests_on()
    {
        var action = Assert.Single(Book.Advise(Made.Pupil(Day, "2026-09-10 O").Create(), Day).Actions);
        var verdict = Assert.Single(action.FindVerdicts());
        Assert.Equal(("a", "A letter", Truth.True, "write"), (verdict.Rule, verdict.Title, verdict.Outcome, verdict.Action));
        Assert.Equal([Gate.InForce, Gate.Condition], verdict.Gates.Select(g => g.Gate));
        var reason = verdict.Gates[1].Proof!.Reason!;
        Assert.Equal(("missed", "2", Comparator.AtLeast, "2"), (reason.Fact, reason.Value.ToString(), reason.Comparator, reason.Limits[0]
            .ToString()));
        Assert.Equal(["2026-09-10 AM O", "2026-09-10 PM O"], reason.Evidence);
    }

    [Fact]
    public void A_rule_that_gave_nothing_names_the_gate_that_stood_in_the_way_with_every_part_of_its_condition()
    {
        var verdict = Assert.Single(Book.Explain(Made.Pupil(Day, "2026-09-10 O").Create(), Day).Stopped);
        Assert.Equal(("b", Gate.Condition, null), (verdict.Rule, verdict.StoppedBy!.Gate, verdict.Action));
        var proof = verdict.StoppedBy.Proof!;
        Assert.Equal((ProofKind.Any, Truth.False), (proof.Kind, proof.Truth));
        Assert.Equal(["missed >= 3", "not onRoll"], proof.Parts.Select(p => p.Text));
        Assert.Equal(["2", "yes"], proof.Parts.Select(p => p.Reason!.Value.ToString()));
    }

    [Fact]
    public void What_is_on_the_edge_is_advised_and_one_session_less_is_not()
    {
        Assert.Equal(Truth.True, Book.Explain(Pupil, Day).Verdicts.Single(v => v.Rule == "b").Outcome);
        Assert.Equal(Truth.False, Book.Explain(Made.Pupil(Day, "2026-09-10 O").Create(), Day).Verdicts.Single(v => v.Rule == "b").Outcome);
    }

    [Fact]
    public void A_mark_of_an_unknown_code_leaves_the_verdict_open_and_names_the_fact()
    {
        var verdict = Book.Explain(Made.Pupil(Day, "2026-09-10 O", "2026-09-29 ? \\").Create(), Day).Verdicts.Single(v => v.Rule == "b");
        Assert.Equal(Truth.Undecided, verdict.Outcome);
        Assert.Equal(["missed"], verdict.Gates[^1].Proof!.Parts[0].Missing);
    }

    [Fact]
    public void The_explanation_holds_the_same_advice()
    {
        var plain = Book.Advise(Pupil, Day);
        var why = Book.Explain(Pupil, Day);
        Assert.Equal(plain.ToJson(), why.Advice.ToJson());
        Assert.All(plain.Actions, a => Assert.NotEmpty(why.VerdictsOf(a)));
    }

    [Fact]
    public void Every_rule_and_stage_of_england_has_a_verdict_on_a_pupil_with_nothing_to_do()
    {
        var why = RuleBook.England.Explain(Made.Pupil(Day).Create(), Day);
        var expected = RuleBook.England.Catalogue.Rules.Where(r => r.Of != SubjectKind.School).Select(r => r.Id)
            .Concat(RuleBook.England.Catalogue.Pathways.SelectMany(p => p.Stages).Select(s => s.Id));
        Assert.Equal([], expected.Distinct(StringComparer.Ordinal).Except(why.Verdicts.Select(v => v.Rule), StringComparer.Ordinal));
    }
}
