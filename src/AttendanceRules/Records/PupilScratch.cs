namespace AttendanceRules.Records;

/// <summary>
/// Memory in which one pupil after another is laid out: for whoever keeps nothing of a pupil once the next one comes. For one thread.
/// </summary>
internal sealed class PupilScratch
{
    /// <summary>Values of facts; empty when the next pupil comes.</summary>
    public Dictionary<FactKey, object> Memo { get; } = [];

    /// <summary>Counts by filter; empty when the next pupil comes.</summary>
    public Dictionary<string, SessionCounts> Counts { get; } = new(StringComparer.Ordinal);

    public string?[] Codes { get; private set; } = [];

    public ulong[] Classes { get; private set; } = [];

    public bool[] Unclassed { get; private set; } = [];

    /// <summary>Forgets the pupil before, and has room for as many sessions.</summary>
    public void Begin(int sessions)
    {
        Memo.Clear();
        Counts.Clear();
        if (Codes.Length != sessions)
        {
            (Codes, Classes, Unclassed) = (new string?[sessions], new ulong[sessions], new bool[sessions]);
            return;
        }

        Array.Clear(Codes);
        Array.Clear(Classes);
        Array.Clear(Unclassed);
    }
}
