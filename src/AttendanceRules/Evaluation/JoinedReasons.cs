using AttendanceRules.Advice;

namespace AttendanceRules.Evaluation;

/// <summary>The reasons of several lines that became one, by rule, each once.</summary>
internal sealed class JoinedReasons(IReadOnlyList<RecommendedAction> same) : IReasons
{
    public IReadOnlyList<Reason> Find() =>
        [.. same.OrderBy(Consolidation.FirstRule, StringComparer.Ordinal).SelectMany(a => a.Reasons).DistinctBy(r => r.Text)];
}
