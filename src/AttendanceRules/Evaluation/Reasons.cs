using AttendanceRules.Advice;

namespace AttendanceRules.Evaluation;

/// <summary>Reasons as advice shows them, made from findings.</summary>
internal static class Reasons
{
    public static Reason Of(Finding finding) => new()
    {
        Fact = finding.Fact, Title = finding.Title, Value = TypedValue.Of(finding.Value, finding.Unit, finding.Currency),
        Comparator = finding.Comparator, Limits = Limits(finding),
        Text = finding.Text, Evidence = finding.Evidence, IsAssumed = finding.IsAssumed,
    };

    public static IReadOnlyList<Reason> All(Trace trace)
    {
        var findings = trace.Findings;
        var reasons = findings.Count == 0 ? [] : new Reason[findings.Count];
        for (var i = 0; i < reasons.Length; i++)
        {
            reasons[i] = Of(findings[i]);
        }

        return reasons;
    }

    private static FactValue[] Limits(Finding finding)
    {
        var limits = finding.Limits.Count == 0 ? [] : new FactValue[finding.Limits.Count];
        for (var i = 0; i < limits.Length; i++)
        {
            limits[i] = TypedValue.Of(finding.Limits[i], finding.Unit, finding.Currency);
        }

        return limits;
    }
}
