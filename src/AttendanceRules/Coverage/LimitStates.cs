using AttendanceRules.Advice;
using AttendanceRules.Evaluation;
using AttendanceRules.Evaluation.Expressions;
using AttendanceRules.Evaluation.Verdicts;
using AttendanceRules.Model;
using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Facts;
using AttendanceRules.Model.Values;
using AttendanceRules.Model.Windows;

namespace AttendanceRules.Coverage;

/// <summary>
/// Where what is compared with thresholds is against them. A threshold that is compared with nothing, as a length, has no state, nor has
/// one that only the verdict of a watch compares with.
/// </summary>
internal sealed class LimitStates
{
    private readonly Book book;
    private readonly IReadOnlyList<(ThresholdName Threshold, Operand Other)> compared;
    private readonly HashSet<(string Threshold, LimitState State)> seen = [];

    public LimitStates(Book book, IReadOnlySet<string> wanted)
    {
        this.book = book;
        compared = [.. Compared(book).Where(c => wanted.Contains(c.Threshold.Name))];
        Names = [.. compared.Select(c => c.Threshold.Name).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Those of the thresholds that something is compared with.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>Whether a case shows it, or none could: what only time on roll or a date decides is never unknown.</summary>
    public bool Has(string threshold, LimitState state) => seen.Contains((threshold, state))
        || (state == LimitState.Unknown && compared.Where(c => c.Threshold.Name == threshold).All(c => c.Other.Names.All(IsNeverOpen)));

    /// <summary>Adds the states on one day of one subject and each parent.</summary>
    public void Add(EvaluationContext subject)
    {
        var stages = compared.Any(c => NeedsPathway(c.Other)) ? OfStages(subject) : [];
        var own = subject.File.Parents.Select(p => subject with { Parent = p }).Prepend(subject)
            .SelectMany(at => compared.Where(c => !NeedsPathway(c.Other)).Select(c => (c.Threshold, c.Other, Context: at)));
        foreach (var (threshold, other, context) in own.Concat(stages))
        {
            if (StateOf(threshold, other, context) is { } state)
            {
                seen.Add((threshold.Name, state));
            }
        }
    }

    private static bool IsNeverOpen(Symbol symbol) => symbol is ElapsedFact { Parts.Anchors: var anchors }
        && anchors.All(a => a is DateAnchor or YearlyAnchor or SymbolAnchor { Of: AdmittedDate or LeavingDate });

    private static bool NeedsPathway(Operand operand) => operand.Names.Any(n => n.NeedsPathway);

    // What counts in a cycle or a watch has a value only in the round of its pathway in which a stage was asked.
    private IEnumerable<(ThresholdName Threshold, Operand Other, EvaluationContext Context)> OfStages(EvaluationContext subject)
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

    // A value that does not exist says nothing of the limit.
    private LimitState? StateOf(ThresholdName threshold, Operand other, EvaluationContext context)
    {
        var names = other.Names.ToList();
        if (threshold.On(context.Date) is not { } limit || (context.File.Pupil is null && !names.TrueForAll(n => n.IsOfSchool))
            || (context.Parent is null && names.Exists(n => n.IsPerParent))
            || other.At(context) is not { State: not ValueState.NotApplicable } value)
        {
            return null;
        }

        return value.IsUncertain ? LimitState.Unknown : value.Low!.Value.CompareTo(limit) == 0 ? LimitState.On
            : IsNear(value, limit, Step(names)) ? LimitState.JustOff : LimitState.FarOff;
    }

    // Minutes come by the session, or are rounded to some at a time.
    private Ratio Step(IEnumerable<Symbol> names) => Ratio.Of(names.Select(n => n is not SumFact sum ? 1
        : sum.IsOfSessions ? book.Week.Sessions.Max(s => s.Minutes ?? 1) : sum.RoundTo).Append(1).Max());

    // Of a rate one session of those it is made of.
    private static bool IsNear(Value value, Ratio limit, Ratio least)
    {
        var one = value.Counts is (_, > 0) and var (_, of) ? new Ratio(100, of) : Ratio.Of(1);
        var step = one > least ? one : least;
        return value.Low!.Value is var found && Ratio.Sum(found, -limit, true) is { } gap && gap <= step && gap >= -step;
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
}
