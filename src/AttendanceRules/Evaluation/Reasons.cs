using AttendanceRules.Advice;

namespace AttendanceRules.Evaluation;

/// <summary>Reasons as advice shows them, made from findings.</summary>
internal static class Reasons
{
    public static Reason Of(Finding finding) => new()
    {
        Fact = finding.Fact, Title = finding.Title, Value = TypedValue.Of(finding.Value, finding.Unit, finding.Currency),
        Comparator = finding.Comparator, Limits = [.. finding.Limits.Select(l => TypedValue.Of(l, finding.Unit, finding.Currency))],
        Text = finding.Text, Evidence = finding.Evidence, IsAssumed = finding.IsAssumed,
    };

    public static IReadOnlyList<Reason> All(Trace trace) => [.. trace.Findings.Select(Of)];
}
