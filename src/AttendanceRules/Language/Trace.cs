namespace AttendanceRules.Language;

/// <summary>Records findings while a condition is evaluated; only those that made the outcome are kept.</summary>
internal sealed class Trace
{
    private readonly List<Finding> findings = [];
    private readonly List<string> beside = [];

    public IReadOnlyList<Finding> Findings => findings;

    public IEnumerable<string> Missing => findings.Where(f => f.Truth == Truth.Undecided).SelectMany(f => f.Missing).Distinct(StringComparer.Ordinal);

    /// <summary>Questions that nobody has answered and whose assumed answers it rests on, those that only keep it open with them (S9).</summary>
    public IEnumerable<string> Assumed => findings.Where(f => f.IsAssumed).Select(f => f.Fact).Concat(beside).Distinct(StringComparer.Ordinal);

    public void Add(Finding finding) => findings.Add(finding);

    public void Take(Trace other)
    {
        findings.AddRange(other.findings);
        beside.AddRange(other.beside);
    }

    /// <summary>What the outcome does not say but hangs on: with another answer it would be another.</summary>
    public void TakeAssumed(Trace other) => beside.AddRange(other.Assumed);
}
