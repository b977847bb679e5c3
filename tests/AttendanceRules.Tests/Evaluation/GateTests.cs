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
            None.Of(Disagreements(book, advice, log.Verdicts));
        }).Check(Sampling.Runs(12, seed));
    }

    private static IEnumerable<string> Disagreements(Book book, PupilAdvice advice, IReadOnlyList<Verdict> verdicts)
    {
        foreach (var duty in book.Duties.Where(d => d is not RuleDeclaration { Of: SubjectKind.School }
            && !verdicts.Any(v => v.Duty.Id == d.Id)))
        {
            yield return $"{duty.Id} has no verdict";
        }

        var suppliers = book.Actions.Values.Where(a => a.Supplies is not null).Select(a => a.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var action in advice.Actions.Where(a => a.Action != "record-outcome" && !suppliers.Contains(a.Action)))
        {
            foreach (var rule in action.Rules.Where(r => !verdicts.Any(v => v.Duty.Id == r && v.Action == action.Action
                && v.Parent == action.Parent && v.Outcome == Truth.True)))
            {
                yield return $"{action.Action} of {rule} for {action.Parent} is advised without a verdict";
            }
        }

        foreach (var open in advice.Undecided.Where(a => !suppliers.Contains(a.Action)))
        {
            foreach (var rule in open.Rules.Where(r =>
                !verdicts.Any(v => (v.Duty.Id == r && v.Action == open.Action && v.Parent == open.Parent && v.Outcome == Truth.Undecided)
                || v.Gates.Any(g => g.Detail == r))))
            {
                yield return $"{open.Action} of {rule} for {open.Parent} is undecided without a verdict";
            }
        }

        foreach (var verdict in verdicts.Where(v => v.Action is not null && v.Outcome == Truth.True))
        {
            if (!advice.Actions.Any(a => a.Action == verdict.Action && a.Parent == verdict.Parent && a.Rules.Contains(verdict.Duty.Id)))
            {
                yield return $"{verdict.Action} of {verdict.Duty.Id} for {verdict.Parent} passed every gate and is not advised";
            }
        }

        foreach (var verdict in verdicts.Where(v => v.Action is not null && v.Outcome == Truth.Undecided))
        {
            if (!advice.Undecided.Any(a => a.Action == verdict.Action && a.Parent == verdict.Parent)
                && !advice.Actions.Any(a => a.Action == verdict.Action && a.Parent == verdict.Parent))
            {
                yield return $"{verdict.Action} of {verdict.Duty.Id} for {verdict.Parent} is open and not listed";
            }
        }

        foreach (var (verdict, gate) in verdicts.SelectMany(v => v.Gates.Where(g => g.Proof is not null).Select(g => (v, g))))
        {
            var expected = gate.Gate == Gate.Withheld ? Truth.True - (int)gate.Proof!.Truth : gate.Proof!.Truth;
            if (expected != gate.Passed)
            {
                yield return $"{verdict.Duty.Id}: {gate.Gate} is {gate.Passed}, its proof {gate.Proof.Truth}";
            }
        }
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
