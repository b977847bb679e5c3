using AttendanceRules.Advice;
using AttendanceRules.Evaluation.Verdicts;
using AttendanceRules.Model;
using AttendanceRules.Model.Rules;
using AttendanceRules.Model.Values;
using AttendanceRules.Vocabulary;

namespace AttendanceRules.Tests.Evaluation;

/// <summary>Where verdicts and advice on one subject say different things.</summary>
internal static class VerdictTwin
{
    /// <summary>What is advised because another line needs it: an answer that is missing, or a step.</summary>
    public static HashSet<string> Suppliers(Book book) => book.Duties.SelectMany(d => d.Needs.Concat(d.FirstOf.SelectMany(w => w.Needs)))
        .Select(n => n.Name).Concat(book.Actions.Values.Where(a => a.Supplies is not null).Select(a => a.Id))
        .ToHashSet(StringComparer.Ordinal);

    public static IEnumerable<string> Disagreements(Book book, PupilAdvice advice, IReadOnlyList<Verdict> verdicts)
    {
        foreach (var duty in book.Duties.Where(d => d is not RuleDeclaration { Of: SubjectKind.School }
            && !verdicts.Any(v => v.Duty.Id == d.Id)))
        {
            yield return $"{duty.Id} has no verdict";
        }

        var suppliers = Suppliers(book);
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
}
