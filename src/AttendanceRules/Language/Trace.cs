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

    /// <summary>What a part found; a finding of a part that several share is told once.</summary>
    public void Take(Trace other)
    {
        if (findings.Count == 0)
        {
            findings.AddRange(other.findings);
        }
        else
        {
            var told = findings.Count > 8 ? new HashSet<Finding>(findings) : null;
            findings.AddRange(other.findings.Where(f => told is null ? !findings.Contains(f) : !told.Contains(f)).ToList());
        }

        beside.AddRange(beside.Count == 0 ? other.beside : [.. other.beside.Except(beside, StringComparer.Ordinal)]);
    }

    /// <summary>What the outcome does not say but hangs on: with another answer it would be another.</summary>
    public void TakeAssumed(Trace other) => beside.AddRange([.. other.Assumed.Except(beside, StringComparer.Ordinal)]);
}
