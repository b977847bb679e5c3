using AttendanceRules.Advice;
using AttendanceRules.Insight;
using AttendanceRules.Records;

namespace AttendanceRules.Impacts;

/// <summary>A made-up pupil, or its school, as both books evaluate it.</summary>
internal sealed class WitnessTry
{
    // One gate further counts more than any number of parts of a condition.
    private const int Gate = 1000;

    // Parts that are missing weigh less than one gate.
    private const int MostMissing = 500;

    private readonly PupilExplanation was;
    private readonly PupilExplanation now;

    public WitnessTry(RuleBook before, RuleBook after, SchoolRecord school, DateOnly asOf, bool isOfSchool)
    {
        School = school;
        (was, now) = (Explain(before), Explain(after));
        Differences = new LineComparison(was.Advice, now.Advice, ActionTitles.Of(before, after)).Lines();

        PupilExplanation Explain(RuleBook book)
        {
            var side = new ImpactSide(book, school, asOf);
            return side.Explain(isOfSchool ? side.School : side.School.Pupils[0]);
        }
    }

    public SchoolRecord School { get; }

    private IReadOnlyList<(ImpactLine Line, AdviceChange? Change)> Differences { get; }

    /// <summary>The rules and stages by which the advice differs.</summary>
    public IEnumerable<(string? Pathway, string Rule)> Rules =>
        was.Verdicts.Concat(now.Verdicts).Select(v => (v.Pathway, v.Rule)).Distinct().Where(r => Differs(r.Pathway, r.Rule)).ToList();

    /// <summary>Whether an action of the rule differs, and the rule itself came out otherwise or calls for it otherwise.</summary>
    public bool Differs(string? pathway, string rule)
    {
        var lines = Differences.Where(d => d.Line.Rules.Contains(rule, StringComparer.Ordinal)).ToList();
        return lines.Count > 0 && (lines.Exists(d => d.Change is { Before: { } x, After: { } y } && IsOf(x, rule) && IsOf(y, rule))
            || !Outcomes(was, pathway, rule).SetEquals(Outcomes(now, pathway, rule)));
    }

    private static bool IsOf(RecommendedAction action, string rule) => action.Rules.Contains(rule, StringComparer.Ordinal);

    private static HashSet<(string?, string?, string?, Truth)> Outcomes(PupilExplanation explanation, string? pathway, string rule) =>
    [
        .. explanation.Verdicts.Where(v => v.Rule == rule && v.Pathway == pathway && v.Outcome != Truth.False)
            .Select(v => (v.Action, v.Parent, v.Event, v.Outcome)),
    ];

    /// <summary>The lines of the rule that differ, with why.</summary>
    public IReadOnlyList<ImpactLine> Lines(string rule)
    {
        var why = new ProofDifference(was, now);
        return [.. Differences.Where(d => d.Line.Rules.Contains(rule, StringComparer.Ordinal))
            .Select(d => d.Line with { Because = why.Of(d.Line, d.Change) })];
    }

    /// <summary>How near the rule is to calling for something by either book; more is nearer.</summary>
    public int Progress(string? pathway, string rule) => new[] { was, now }.Sum(e => e.Verdicts
        .Where(v => v.Rule == rule && v.Pathway == pathway).Select(Progress).DefaultIfEmpty(0).Max());

    /// <summary>How far a verdict came: its gates, and what its condition still lacks.</summary>
    public static int Progress(RuleVerdict verdict)
    {
        var passed = verdict.Gates.TakeWhile(g => g.Passed == Truth.True).Count();
        var barrier = verdict.Gates.FirstOrDefault(g => g.Passed != Truth.True);
        return (passed * Gate) - (barrier is null ? 0 : barrier.Proof is { } proof ? Missing(proof) : 1);
    }

    private static int Missing(ConditionProof proof) => ChangeSearch.Of(proof, Truth.True) switch
    {
        { IsTooLarge: true } or { Parts.Count: 0 } => MostMissing,
        var changes => Math.Min(changes.Parts.Count, MostMissing),
    };
}
