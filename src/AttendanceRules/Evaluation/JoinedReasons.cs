using AttendanceRules.Advice;

namespace AttendanceRules.Evaluation;

/// <summary>The reasons of several lines that became one, by rule, each once, and since when the first was called for.</summary>
internal sealed class JoinedReasons(IReadOnlyList<RecommendedAction> same) : IReasons, ISinceWhen
{
    // No line is called for since the first day there is.
    private DateOnly since;

    public DateOnly Since => since != default ? since : since = same.Min(a => a.Since);

    public IReadOnlyList<Reason> Find() =>
        [.. same.OrderBy(Consolidation.FirstRule, StringComparer.Ordinal).SelectMany(a => a.Reasons).DistinctBy(r => r.Text)];
}
