using AttendanceRules.Advice;
using AttendanceRules.Evaluation;
using AttendanceRules.Evaluation.Verdicts;
using AttendanceRules.Model;
using AttendanceRules.Model.Rules;
using AttendanceRules.Model.Values;
using AttendanceRules.Records;
using AttendanceRules.Tests.Properties;
using AttendanceRules.Tests.Repository;
using AttendanceRules.Vocabulary;
using FsCheck;
using FsCheck.Fluent;

namespace AttendanceRules.Tests.Evaluation;

/// <summary>A verdict says which gates a rule came through; it agrees with the advice in every respect.</summary>
public sealed class GateTests
{
    public static TheoryData<string, ulong> Samples => [.. Books.Names.SelectMany(n => Sampling.Seeds.Take(6).Select(s => (n.Data, s)))];

    private static readonly DateOnly Day = new(2026, 9, 30);

    [Theory]
    [InlineData("\"when\": \"onRoll\", \"do\": [ \"write\" ]", null)]
    [InlineData("\"when\": \"not onRoll\", \"do\": [ \"write\" ]", Gate.Condition)]
    [InlineData("\"from\": \"2026-10-01\", \"do\": [ \"write\" ]", Gate.InForce)]
    [InlineData("\"to\": \"2026-09-29\", \"do\": [ \"write\" ]", Gate.InForce)]
    [InlineData("\"on\": \"session O\", \"do\": [ \"write\" ]", Gate.Event)]
    [InlineData("\"group\": \"g\", \"do\": [ \"write\" ]", Gate.Group)]
    [InlineData("\"needs\": [ \"n\" ], \"do\": [ \"write\" ]", Gate.Needs)]
    [InlineData("\"do\": [ \"visit\" ]", Gate.Fulfilled)]
    [InlineData("\"do\": [ \"ring\" ]", Gate.Withheld)]
    [InlineData("\"do\": [ { \"action\": \"write\", \"when\": \"not onRoll\" } ]", Gate.Condition)]
    [InlineData("\"on\": \"visit\", \"lapses\": \"2 school days\", \"do\": [ \"write\" ]", Gate.Ended)]
    public void The_gate_that_stands_in_the_way_is_named(string rule, Gate? gate)
    {
        var verdict = Assert.Single(Of(rule), v => v.Duty.Id == "a");
        Assert.Equal(gate, verdict.StoppedBy?.Gate);
        Assert.Equal(gate is null ? Truth.True : Truth.False, verdict.Outcome);
    }

    [Theory]
    [InlineData("\"from\": \"2026-10-01\", \"do\": [ \"write\" ]")]
    [InlineData("\"to\": \"2026-09-29\", \"do\": [ \"write\" ]")]
    public void Of_a_rule_that_is_not_in_force_no_other_gate_is_asked(string rule)
    {
        var gate = Assert.Single(Assert.Single(Of(rule), v => v.Duty.Id == "a").Gates);
        Assert.Equal((Gate.InForce, Truth.False), (gate.Gate, gate.Passed));
    }

    [Fact]
    public void A_way_that_is_not_in_force_has_a_verdict()
    {
        var verdicts = Of("\"firstOf\": [ { \"to\": \"2026-09-29\", \"do\": [ \"write\" ] }, { \"do\": [ \"ring\" ] } ]");
        Assert.Equal(Gate.InForce, Assert.Single(verdicts, v => v is { Duty.Id: "a", Action: "write" }).StoppedBy?.Gate);
    }

    [Fact]
    public void A_condition_that_is_false_is_proved_with_every_part()
    {
        var verdict = Assert.Single(Of("\"when\": \"onRoll and yearGroup > 20\", \"do\": [ \"write\" ]"), v => v.Duty.Id == "a");
        var proof = verdict.StoppedBy!.Proof!;
        Assert.Equal((ProofKind.All, Truth.False), (proof.Kind, proof.Truth));
        Assert.Equal(["onRoll True", "yearGroup > 20 False"], proof.Parts.Select(p => $"{p.Text} {p.Truth}"));
        Assert.Equal("20", proof.Parts[1].Limit!.ToString());
    }

    [Fact]
    public void What_is_not_known_leaves_the_gate_undecided_and_says_what_is_missing()
    {
        var verdict = Assert.Single(Of("\"when\": \"q\", \"do\": [ \"write\" ]"), v => v.Duty.Id == "a");
        var gate = Assert.Single(verdict.Gates, g => g.Passed == Truth.Undecided);
        Assert.Equal(Gate.Condition, gate.Gate);
        Assert.Equal(["q"], gate.Proof!.Finding!.Missing);
    }

    [Theory]
    [Trait("Category", "Slow")]
    [MemberData(nameof(Samples))]
    public void Verdicts_agree_with_the_advice_on_made_up_pupils(string name, ulong seed)
    {
        var book = Books.Of(name).Book;
        Prop.ForAll(PupilPlans.Of(Books.Of(name)), plan =>
        {
            var pupil = plan.Pupil();
            SubjectFile File() => book.FileOf(pupil, book.TimeOf(pupil.Calendar), null, null);
            var log = new VerdictLog();
            var advisor = new Advisor(book, File(), plan.On, null, log);
            var advice = advisor.Advise();
            advisor.LogOthers();
            Assert.Equal(new Advisor(book, File(), plan.On).Advise().ToJson(), advice.ToJson());
            None.Of(VerdictTwin.Disagreements(book, advice, log.Verdicts));
        }).Check(Sampling.Runs(12, seed));
    }

    private static IReadOnlyList<Verdict> Of(string rule)
    {
        var book = Made.Book($$"""
            "groups": { "g": { "title": "G", "when": "not onRoll" } },
            "questions": { "q": { "ask": "Q?", "of": "school", "type": "yes/no" }, "n": { "ask": "N?", "of": "school", "type": "yes/no",
              "assume": false } },
            "actions": { "write": { "title": "Write", "by": "school" }, "visit": { "title": "Visit", "by": "school" },
              "ring": { "title": "Ring", "by": "school" } },
            "rules": { "a": { {{rule}} }, "w": { "withhold": "ring", "because": "x" } }
            """).Book;
        var pupil = Made.Pupil(Day).InYear(7, Day).Did(new DateOnly(2026, 9, 10), "visit").Create();
        var log = new VerdictLog();
        var advisor = new Advisor(book, book.FileOf(pupil, book.TimeOf(pupil.Calendar), null, null), Day, null, log);
        advisor.Advise();
        advisor.LogOthers();
        return log.Verdicts;
    }
}
