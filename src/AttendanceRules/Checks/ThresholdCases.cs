using AttendanceRules.Advice;
using AttendanceRules.Cases;
using AttendanceRules.Evaluation;
using AttendanceRules.Evaluation.Expressions;
using AttendanceRules.Evaluation.Verdicts;
using AttendanceRules.Json;
using AttendanceRules.Model;
using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Facts;
using AttendanceRules.Model.Values;
using AttendanceRules.Packs.Json;
using AttendanceRules.Packs.Schema;
using AttendanceRules.Problems;

namespace AttendanceRules.Checks;

/// <summary>
/// Thresholds that conditions compare with, of which no case of the packs is on the limit, off it, or has a value that is not known. A
/// threshold that is compared with nothing, as a length, is not looked at, nor is one that only the verdict of a watch compares with.
/// </summary>
internal static class ThresholdCases
{
    private const string On = "on";
    private const string Off = "off";
    private const string Unknown = "unknown";

    public static void Check(RuleBook book, IReadOnlyList<PackFiles> packs, ProblemList problems)
    {
        var wanted = packs.SelectMany(p => p.Each(PackSection.Thresholds)).GroupBy(t => t.Name, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.First().Item, StringComparer.Ordinal);
        var compared = Compared(book.Book).Where(c => wanted.ContainsKey(c.Threshold.Name)).ToList();
        var seen = new HashSet<(string Threshold, string State)>();
        foreach (var context in packs.SelectMany(p => Contexts(book.Book, p)))
        {
            var stages = compared.Exists(c => NeedsPathway(c.Other)) && context.Parent is null ? OfStages(book.Book, context) : [];
            seen.UnionWith(compared.Where(c => !NeedsPathway(c.Other)).Select(c => (c.Threshold, c.Other, context)).Concat(stages)
                .Select(c => (c.Threshold.Name, State: StateOf(c.Threshold, c.Other, c.Item3)))
                .Where(s => s.State is not null).Select(s => (s.Name, s.State!)));
        }

        foreach (var name in compared.Select(c => c.Threshold.Name).Distinct(StringComparer.Ordinal))
        {
            var lacking = new[] { On, Off, Unknown }.Where(s => !seen.Contains((name, s))).ToList();
            if (lacking.Count > 0)
            {
                problems.Warn("threshold-without-cases", wanted[name],
                    $"No case has what is compared with '{name}' {string.Join(" or ", lacking.Select(Words))}.",
                    "Write a case for each: on the limit, off it, and with what is counted not known.");
            }
        }
    }

    private static bool NeedsPathway(Operand operand) => operand.Names.Any(n => n.NeedsPathway);

    // What counts in a cycle or a watch has a value only in the round of its pathway in which a stage was asked.
    private static IEnumerable<(ThresholdName Threshold, Operand Other, EvaluationContext Context)> OfStages(
        Book book, EvaluationContext subject)
    {
        var log = new VerdictLog();
        var advisor = new Advisor(book, subject.File, subject.Date, null, log);
        _ = subject.File.Pupil is null ? advisor.Advise([]) : (SubjectAdvice)advisor.Advise();
        advisor.LogOthers();
        return log.Verdicts.SelectMany(v => v.Gates).Select(g => g.Asked).OfType<(Expression Condition, EvaluationContext Context)>()
            .SelectMany(a => a.Condition.Names.SelectMany(n => n.AllUses()).OfType<ConditionFact>().Select(c => c.When)
                .Prepend(a.Condition).SelectMany(Comparisons).SelectMany(Sides).Where(c => NeedsPathway(c.Other))
                .Select(c => (c.Threshold, c.Other, a.Context)));
    }

    private static string Words(string state) => state switch { On => "on the limit", Off => "off the limit", _ => "not known" };

    // A value that does not exist says nothing of the limit.
    private static string? StateOf(ThresholdName threshold, Operand other, EvaluationContext context)
    {
        var names = other.Names.ToList();
        if (threshold.On(context.Date) is not { } limit || (context.File.Pupil is null && !names.TrueForAll(n => n.IsOfSchool))
            || (context.Parent is null && names.Exists(n => n.IsPerParent))
            || other.At(context) is not { State: not ValueState.NotApplicable } value)
        {
            return null;
        }

        return value.IsUncertain ? Unknown : value.Low!.Value.CompareTo(limit) == 0 ? On : Off;
    }

    private static IEnumerable<(ThresholdName Threshold, Operand Other)> Compared(Book book)
    {
        var conditions = book.Duties.SelectMany(d => d.FirstOf.Select(w => w.When).Concat(d.Lines.Select(l => l.When)).Append(d.When));
        var symbols = book.Names.Known.Select(n => book.Names.Find(n)!)
            .SelectMany(s => s is DatedFact dated ? dated.Editions.Select(e => e.Item) : [s]).ToList();
        var bands = symbols.OfType<BandFact>().SelectMany(b => b.Editions.SelectMany(e => e.Rows).SelectMany(r => r.Limits)
            .Where(l => l.Limit.Threshold is not null)
            .Select(l => (l.Limit.Threshold!, (Operand)new Reference(b.Of, Qualifier.Own))));
        return conditions.Concat(symbols.OfType<ConditionFact>().Select(c => c.When)).SelectMany(Comparisons).SelectMany(Sides)
            .Concat(bands).DistinctBy(c => (c.Item1.Name, c.Item2.Text));
    }

    private static IEnumerable<(ThresholdName Threshold, Operand Other)> Sides(Comparison comparison) =>
        (comparison.Left, comparison.Right) switch
        {
            (_, _) when comparison.IsOfAnyParent => [],
            (Reference { Named: ThresholdName left }, var right) => [(left, right)],
            (var left, Reference { Named: ThresholdName right }) => [(right, left)],
            _ => [],
        };

    private static IEnumerable<Comparison> Comparisons(Expression when) => when switch
    {
        AllOf all => all.Parts.SelectMany(Comparisons),
        AnyOf any => any.Parts.SelectMany(Comparisons),
        DatedExpression dated => dated.Editions.SelectMany(e => Comparisons(e.When)),
        Comparison compare => [compare],
        _ => [],
    };

    // Each check of each case, about the pupil, each parent, and a school that has no pupil of the case.
    private static IEnumerable<EvaluationContext> Contexts(Book book, PackFiles pack)
    {
        var home = new CaseHome(pack.Pack!.Id, pack.Name, pack.Calendars);
        foreach (var (file, item) in pack.Files.SelectMany(f => f.List("cases").Select(c => (f, c))))
        {
            if (CaseContent.Read(book, home, item, item.String("calendar") ?? file.String("calendar") ?? "", new ProblemList())
                is not { } content)
            {
                continue;
            }

            foreach (var check in content.Checks)
            {
                var (on, known) = (check.Date("on")!.Value, check.Date("knownOn") ?? check.Date("on")!.Value);
                var school = content.School is null ? null : book.FileOf(content.School, known);
                var subject = content.Pupil is null ? school! : book.FileOf(content.Pupil, book.TimeOf(content.Calendar), known, school);
                yield return new EvaluationContext(subject, on);
                foreach (var parent in subject.Parents)
                {
                    yield return new EvaluationContext(subject, on) { Parent = parent };
                }
            }
        }
    }
}
