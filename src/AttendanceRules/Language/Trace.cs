namespace AttendanceRules.Language;

/// <summary>Records findings while a condition is evaluated; only those that made the outcome are kept.</summary>
internal sealed class Trace
{
    private readonly List<Finding> findings = [];

    public IReadOnlyList<Finding> Findings => findings;

    public IEnumerable<string> Missing => findings.Where(f => f.Truth == Truth.Undecided).SelectMany(f => f.Missing).Distinct(StringComparer.Ordinal);

    public void Add(Finding finding) => findings.Add(finding);

    public void Take(Trace other) => findings.AddRange(other.findings);
}
