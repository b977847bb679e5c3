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

    /// <summary>The same, with what is said of a name said as it is written.</summary>
    public Trace Named(string name, string text)
    {
        var renamed = new Trace();
        renamed.findings.AddRange(findings.Select(f => f.Text == name ? f with { Text = text } : f));
        renamed.beside.AddRange(beside);
        return renamed;
    }

    /// <summary>The same, each finding once: two parents may give the same one.</summary>
    public void TakeOnce(Trace other)
    {
        findings.AddRange(other.findings.DistinctBy(f => (f.Text, f.Value, string.Join(' ', f.Missing))));
        beside.AddRange(other.beside);
    }

    /// <summary>What was found while the opposite was asked.</summary>
    public void TakeDenied(Trace other, Truth truth)
    {
        findings.AddRange(other.findings.Select(f => f with { Text = f.Text.Contains(' ', StringComparison.Ordinal) ? $"not ({f.Text})" : "not " + f.Text, Truth = truth }));
        beside.AddRange(other.beside);
    }

    /// <summary>What the outcome does not say but hangs on: with another answer it would be another.</summary>
    public void TakeAssumed(Trace other) => beside.AddRange([.. other.Assumed.Except(beside, StringComparer.Ordinal)]);
}
