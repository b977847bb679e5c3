using AttendanceRules.Advice;
using AttendanceRules.Evaluation;
using AttendanceRules.Evaluation.Verdicts;
using AttendanceRules.Json;
using AttendanceRules.Model;
using AttendanceRules.Model.Rules;
using AttendanceRules.Packs.Json;
using AttendanceRules.Packs.Schema;
using AttendanceRules.Problems.Codes;

namespace AttendanceRules.Coverage;

/// <summary>
/// How far the cases of a pack cover what it says: each rule and stage that calls for something in one check and for nothing in another,
/// each threshold on its limit, just off it and with what is compared unknown, each notice that comes up.
/// </summary>
internal sealed class CaseCoverage
{
    private const string Fired = "fired";
    private const string NotFired = "not fired";

    private static readonly (LimitState State, string Word)[] OfLimits =
        [(LimitState.On, "on"), (LimitState.JustOff, "just off"), (LimitState.Unknown, "unknown")];

    private CaseCoverage(
        string pack, IReadOnlyList<CoveredItem> items, int uncompared, IReadOnlyList<(string Code, bool IsShown)> notices) =>
        (Pack, Items, Uncompared, Notices) = (pack, items, uncompared, notices);

    public string Pack { get; }

    /// <summary>Rules, then stages, then thresholds, each in the order of the pack.</summary>
    public IReadOnlyList<CoveredItem> Items { get; }

    /// <summary>How many thresholds of the pack nothing is compared with: lengths and amounts, which have no states.</summary>
    public int Uncompared { get; }

    /// <summary>Every code of notices, and whether it comes up in a check. They speak of records, and are not part of the share.</summary>
    public IReadOnlyList<(string Code, bool IsShown)> Notices { get; }

    public int Shown => Items.Sum(i => i.Shown.Count);

    public int Wanted => Shown + Items.Sum(i => i.Missing.Count);

    /// <summary>The share of the states that are shown, in per cent; 100 where there is nothing to show.</summary>
    public double Percent => Wanted == 0 ? 100 : 100.0 * Shown / Wanted;

    /// <summary>Evaluates each check of the pack's cases once more, with its verdicts.</summary>
    public static CaseCoverage Of(RuleBook rules, string pack, CancellationToken cancellationToken = default)
    {
        var files = rules.Files.First(p => p.Pack!.Id == pack);
        var book = rules.Book;
        var states = new HashSet<(DutyDeclaration Duty, string State)>();
        var declared = files.Each(PackSection.Thresholds).DistinctBy(t => t.Name).ToDictionary(t => t.Name, t => t.Item);
        var limits = new LimitStates(book, declared.Keys.ToHashSet(StringComparer.Ordinal));
        var notices = new HashSet<string>(StringComparer.Ordinal);
        foreach (var at in CaseChecks.Of(rules, files))
        {
            cancellationToken.ThrowIfCancellationRequested();
            limits.Add(at);
            Add(book, at, states, notices);
        }

        return new CaseCoverage(pack, [.. Duties(book, files, states), .. limits.Names.Select(n => Threshold(n, declared[n], limits))],
            declared.Count - limits.Names.Count,
            [.. CodeStories.All.Where(s => s.Kind == CodeKind.Notice).Select(s => (s.Code, notices.Contains(s.Code)))]);
    }

    private static void Add(Book book, EvaluationContext at, HashSet<(DutyDeclaration, string)> states, HashSet<string> notices)
    {
        var log = new VerdictLog();
        var advisor = new Advisor(book, at.File, at.Date, null, log);
        SubjectAdvice advice = at.File.Pupil is null ? advisor.Advise([]) : advisor.Advise();
        advisor.LogOthers();
        notices.UnionWith(advice.Notices.Select(n => n.Code));
        var withholding = advice.Withheld.Select(w => w.Rule).ToHashSet(StringComparer.Ordinal);
        foreach (var verdict in log.Verdicts.Where(v => v.StoppedBy?.Gate != Gate.InForce))
        {
            var isFired = verdict.Duty is RuleDeclaration { Withhold: not null } ? withholding.Contains(verdict.Duty.Id)
                : verdict.Outcome == Truth.True;
            if (isFired || verdict.Outcome == Truth.False)
            {
                states.Add((verdict.Duty, isFired ? Fired : NotFired));
            }
        }
    }

    private static IEnumerable<CoveredItem> Duties(Book book, PackFiles files, HashSet<(DutyDeclaration, string)> states)
    {
        foreach (var rule in book.Rules.Where(r => files.Holds(r.Origin.File)))
        {
            yield return Duty("rule", rule.Id, rule, book.Rules.Any(r => r.Id == rule.Id && r.From < rule.From), IsAlways(book, rule));
        }

        foreach (var pathway in book.Pathways)
        {
            foreach (var stage in pathway.Stages.Where(s => files.Holds(s.Origin.File)))
            {
                yield return Duty("stage", $"{pathway.Id}/{stage.Id}", stage,
                    book.Pathways.Any(p => p.Id == pathway.Id && p.From < pathway.From && p.Index(stage.Id) >= 0), false);
            }
        }

        CoveredItem Duty(string kind, string name, DutyDeclaration duty, bool isLater, bool isAlways) =>
            Item(kind, isLater ? $"{name}@{Problems.IsoDate.Text(duty.From)}" : name, duty.Origin.File, duty.Origin.Line,
                (isAlways ? new[] { Fired } : [Fired, NotFired]).Select(s => (s, states.Contains((duty, s)))));
    }

    // What holds every day of everybody cannot come to nothing, and one line without a condition is enough.
    private static bool IsAlways(Book book, RuleDeclaration rule) => rule.On is null && !rule.HasWhen && rule.Withhold is null
        && (rule.Group is null || book.GateOf(rule.Group, rule.Cell).IsOfEverybody)
        && rule.Lines.Any(l => l.WhenText.Length == 0) && rule.FirstOf.Count == 0;

    private static CoveredItem Threshold(string name, JsonItem declared, LimitStates limits) =>
        Item("threshold", name, declared.File, declared.Line, OfLimits.Select(s => (s.Word, limits.Has(name, s.State))));

    private static CoveredItem Item(string kind, string name, string file, int line, IEnumerable<(string State, bool IsShown)> states)
    {
        var all = states.ToLookup(s => s.IsShown, s => s.State);
        return new CoveredItem(kind, name, file, line, [.. all[true]], [.. all[false]]);
    }
}
