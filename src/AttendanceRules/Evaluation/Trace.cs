using AttendanceRules.Model.Values;

namespace AttendanceRules.Evaluation;

/// <summary>Records findings while a condition is evaluated; only those that made the outcome are kept.</summary>
internal sealed class Trace
{
    // Most traces hold few findings, and nothing beside: a list is made when there is something to put into it.
    private List<Finding>? findings;
    private List<string>? beside;

    public IReadOnlyList<Finding> Findings => findings ?? (IReadOnlyList<Finding>)[];

    public IEnumerable<string> Missing =>
        Findings.Where(f => f.Truth == Truth.Undecided).SelectMany(f => f.Missing).Distinct(StringComparer.Ordinal);

    /// <summary>
    /// Questions that nobody has answered and whose assumed answers it rests on, those that only keep it open with them (S9).
    /// </summary>
    public IEnumerable<string> Assumed =>
        Findings.Where(f => f.IsAssumed).Select(f => f.Fact).Concat(beside ?? []).Distinct(StringComparer.Ordinal);

    public void Add(Finding finding) => (findings ??= new(1)).Add(finding);

    /// <summary>What a part found; a finding of a part that several share is reported once.</summary>
    public void Take(Trace other)
    {
        if (other.findings is { Count: > 0 } found)
        {
            TakeFindings(found);
        }

        if (other.beside is { } also)
        {
            Beside(beside is null ? also : [.. also.Except(beside, StringComparer.Ordinal)]);
        }
    }

    private void TakeFindings(List<Finding> found)
    {
        if (findings is null)
        {
            findings = [.. found];
            return;
        }

        if (findings.Count > 8)
        {
            var told = new HashSet<Finding>(findings);
            findings.AddRange(found.Where(f => !told.Contains(f)).ToList());
            return;
        }

        // A finding that the part holds twice is taken twice: only what was here before counts.
        var before = findings.Count;
        foreach (var finding in found)
        {
            if (findings.IndexOf(finding, 0, before) < 0)
            {
                findings.Add(finding);
            }
        }
    }

    private void Beside(List<string> some)
    {
        if (some.Count > 0)
        {
            (beside ??= []).AddRange(some);
        }
    }

    /// <summary>The same, where a finding about the name tells this text, which is how the condition is written.</summary>
    public Trace Named(string name, string text)
    {
        var renamed = new Trace();
        renamed.findings = findings?.ConvertAll(f => f.Text == name ? f with { Text = text } : f);
        renamed.beside = beside is null ? null : [.. beside];
        return renamed;
    }

    /// <summary>The same, each finding once: two parents may give the same one.</summary>
    public void TakeOnce(Trace other)
    {
        (findings ??= []).AddRange(other.Findings.DistinctBy(f => (f.Text, f.Value, string.Join(' ', f.Missing))));
        Beside(other.beside ?? []);
    }

    /// <summary>What was found while the opposite was asked.</summary>
    public void TakeDenied(Trace other, Truth truth)
    {
        (findings ??= []).AddRange(other.Findings.Select(f => f with { Text = Denied(f.Text), Truth = truth }));
        Beside(other.beside ?? []);
    }

    /// <summary>What the outcome does not say but depends on: with another answer it would be another.</summary>
    public void TakeAssumed(Trace other) => Beside([.. other.Assumed.Except(beside ?? [], StringComparer.Ordinal)]);

    private static string Denied(string text) => text.Contains(' ', StringComparison.Ordinal) ? $"not ({text})" : "not " + text;
}
