using AttendanceRules.Advice;
using AttendanceRules.Insight;

namespace AttendanceRules.Testing.Checks;

/// <summary>Why an action is advised or not, in sentences; worked out only where an expectation fails.</summary>
internal sealed class Verdicts(RuleBook book, Func<PupilExplanation> explain)
{
    private readonly Lazy<Explanation> explanation = new(() => Explanation.Of(explain()));

    /// <summary>For each rule and stage that could call for the action and does not, what stood in the way.</summary>
    public IEnumerable<string> WhyNot(string action) => Of(action).Obstacles
        .Select(o => $"{o.Verdict.Rule}: {string.Join(" ", o.Sentences)}").Distinct(StringComparer.Ordinal);

    /// <summary>For each rule that calls for the action, what made it do so.</summary>
    public IEnumerable<string> Why(string action) =>
        Of(action).Actions.SelectMany(a => a.Sentences).Distinct(StringComparer.Ordinal);

    private Explanation Of(string action) => explanation.Value.OfAction(action, RulesFor(action));

    private HashSet<string> RulesFor(string action) =>
    [
        .. book.Catalogue.Rules.Where(r => r.Withholds == action || r.Lines.Any(l => l.Action == action)).Select(r => r.Id),
        .. book.Catalogue.Pathways.SelectMany(p => p.Stages).Where(s => s.Actions.Contains(action, StringComparer.Ordinal))
            .Select(s => s.Id),
    ];
}
