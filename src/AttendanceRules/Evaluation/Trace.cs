using AttendanceRules.Model.Values;

namespace AttendanceRules.Evaluation;

/// <summary>Records findings while a condition is evaluated; only those that made the outcome are kept.</summary>
internal class Trace
{
    // A trace of which nobody has asked yet what is in it.
    private static readonly List<Finding> NotYet = [];

    // Those that nobody needs any more, to be used again by the same thread.
    [ThreadStatic]
    private static Stack<Trace>? spare;

    // Most traces hold few findings, and nothing beside: a list is made when there is something to put into it.
    private List<Finding>? findings;
    private List<string>? beside;

    public Trace()
    {
    }

    /// <param name="isLater">Whether its findings are found when somebody asks for them.</param>
    protected Trace(bool isLater) => findings = isLater ? NotYet : null;

    /// <summary>One with nothing in it, to be given back.</summary>
    public static Trace Lend() => spare is { Count: > 0 } some ? some.Pop() : new Trace();

    /// <summary>Gives back one of which nobody keeps anything but what was taken out of it.</summary>
    public void GiveBack()
    {
        findings?.Clear();
        beside?.Clear();
        (spare ??= []).Push(this);
    }

    public IReadOnlyList<Finding> Findings => Found ?? (IReadOnlyList<Finding>)[];

    public bool IsEmpty => Found is not { Count: > 0 } && beside is not { Count: > 0 };

    /// <summary>What is missing, each name once, in the order in which it was found.</summary>
    public IReadOnlyList<string> Missing
    {
        get
        {
            List<string>? names = null;
            for (var i = 0; i < Found?.Count; i++)
            {
                if (Found[i] is { Truth: Truth.Undecided } open)
                {
                    for (var j = 0; j < open.Missing.Count; j++)
                    {
                        AddOnce(ref names, open.Missing[j]);
                    }
                }
            }

            return names ?? (IReadOnlyList<string>)[];
        }
    }

    /// <summary>
    /// Questions that nobody has answered and whose assumed answers it rests on, those that only keep it open with them (S9).
    /// </summary>
    public IReadOnlyList<string> Assumed
    {
        get
        {
            List<string>? names = null;
            for (var i = 0; i < Found?.Count; i++)
            {
                if (Found[i].IsAssumed)
                {
                    AddOnce(ref names, Found[i].Fact);
                }
            }

            for (var i = 0; i < beside?.Count; i++)
            {
                AddOnce(ref names, beside[i]);
            }

            return names ?? (IReadOnlyList<string>)[];
        }
    }

    private List<Finding>? Found
    {
        get
        {
            if (ReferenceEquals(findings, NotYet))
            {
                findings = null;
                Find();
            }

            return findings;
        }
    }

    /// <summary>Finds what is in it.</summary>
    protected virtual void Find()
    {
    }

    public void Add(Finding finding)
    {
        _ = Found;
        (findings ??= new(1)).Add(finding);
    }

    /// <summary>What a part found; a finding of a part that several share is reported once.</summary>
    public void Take(Trace other)
    {
        _ = Found;
        if (other.Found is { Count: > 0 } found)
        {
            TakeFindings(found);
        }

        if (beside is not { Count: > 0 })
        {
            TakeBeside(other);
            return;
        }

        for (var i = 0; i < other.beside?.Count; i++)
        {
            AddOnce(ref beside, other.beside[i]);
        }
    }

    private void TakeFindings(List<Finding> found)
    {
        if (findings is not { Count: > 0 })
        {
            (findings ??= new(found.Count)).AddRange(found);
            return;
        }

        // A finding that the part holds twice is taken twice: only what was here before counts.
        var before = findings.Count;
        var known = before > 8 ? new HashSet<Finding>(findings) : null;
        for (var i = 0; i < found.Count; i++)
        {
            if (known is null ? findings.IndexOf(found[i], 0, before) < 0 : !known.Contains(found[i]))
            {
                findings.Add(found[i]);
            }
        }
    }

    /// <summary>The same, where a finding about the name tells this text, which is how the condition is written.</summary>
    public Trace Named(string name, string text)
    {
        var renamed = new Trace();
        renamed.findings = Found?.ConvertAll(f => f.Text == name ? f with { Text = text } : f);
        renamed.beside = beside is null ? null : [.. beside];
        return renamed;
    }

    /// <summary>The same, each finding once: two parents may give the same one.</summary>
    public void TakeOnce(Trace other)
    {
        _ = Found;
        (findings ??= []).AddRange(other.Findings.DistinctBy(f => (f.Text, f.Value, string.Join(' ', f.Missing))));
        TakeBeside(other);
    }

    /// <summary>What was found while the opposite was asked.</summary>
    public void TakeDenied(Trace other, Truth truth)
    {
        _ = Found;
        (findings ??= []).AddRange(other.Findings.Select(f => f with { Text = Denied(f.Text), Truth = truth }));
        TakeBeside(other);
    }

    /// <summary>What the outcome does not say but depends on: with another answer it would be another.</summary>
    public void TakeAssumed(Trace other)
    {
        _ = Found;
        var assumed = other.Assumed;
        for (var i = 0; i < assumed.Count; i++)
        {
            AddOnce(ref beside, assumed[i]);
        }
    }

    private void TakeBeside(Trace other)
    {
        if (other.beside is { Count: > 0 } also)
        {
            (beside ??= []).AddRange(also);
        }
    }

    private static void AddOnce(ref List<string>? names, string name)
    {
        if (names?.Contains(name) != true)
        {
            (names ??= []).Add(name);
        }
    }

    private static string Denied(string text) => text.Contains(' ', StringComparison.Ordinal) ? $"not ({text})" : "not " + text;
}
