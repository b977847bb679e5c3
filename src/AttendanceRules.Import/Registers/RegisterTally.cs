using System.Runtime.InteropServices;

namespace AttendanceRules.Import.Registers;

/// <summary>Counts what becomes of each mark of a register: used, without anything to say, or rejected.</summary>
internal sealed class RegisterTally
{
    // A file of which nothing fits must not fill the memory with its values.
    private const int MostValues = 1000;

    private readonly Dictionary<(string Written, string Code), DaySpread> used = [];
    private readonly Dictionary<string, string> texts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> silent = new(StringComparer.Ordinal);
    private (string Code, int Count) lastSilent = ("", 0);
    private readonly Dictionary<string, (DaySpread Days, string? Nearest)> unmapped = new(StringComparer.Ordinal);

    public int ReadRows { get; private set; }

    public int UsedRows { get; private set; }

    public int SilentRows => SilentCodes.Values.Sum();

    public int RejectedRows { get; private set; }

    /// <summary>What was written and what it was taken as, with the days of the marks used.</summary>
    public IEnumerable<(string Written, string Code, DaySpread Days)> Codes => used
        .OrderBy(u => u.Key.Code, StringComparer.Ordinal).ThenBy(u => u.Key.Written, StringComparer.Ordinal)
            .Select(u => (u.Key.Written, u.Key.Code, u.Value));

    /// <summary>Marks that say nothing, and how many there are of each.</summary>
    public IReadOnlyDictionary<string, int> SilentCodes
    {
        get
        {
            CountLastSilent();
            return silent;
        }
    }

    /// <summary>What was written and is not a code, the most frequent first.</summary>
    public IEnumerable<(string Written, DaySpread Days, string? Nearest)> Unknown => unmapped
        .OrderByDescending(u => u.Value.Days.Count).ThenBy(u => u.Key, StringComparer.Ordinal)
            .Select(u => (u.Key, u.Value.Days, u.Value.Nearest));

    public void Read(int rows) => ReadRows += rows;

    /// <summary>What is kept with a mark of what was written: each text once; of too many, the code that it was taken as.</summary>
    public string Kept(string written, string code)
    {
        if (texts.TryGetValue(written, out var kept))
        {
            return kept;
        }

        return texts.Count < MostValues ? texts[written] = written : code;
    }

    // A weekend or a holiday is one such code many times.
    public void Silent(string code, int count)
    {
        if (!ReferenceEquals(code, lastSilent.Code))
        {
            CountLastSilent();
        }

        lastSilent = (code, lastSilent.Count + count);
    }

    public void Rejected(int count) => RejectedRows += count;

    public void Used(string written, string code, DateOnly date, int count)
    {
        UsedRows += count;
        if (!used.TryGetValue((written, code), out var days))
        {
            used[(written, code)] = days = new DaySpread();
        }

        days.Add(date, count);
    }

    /// <param name="written">What was written.</param>
    /// <param name="date">The day of the mark.</param>
    /// <param name="nearest">The code that it may mean; it is asked for once a value.</param>
    public void Unmapped(string written, DateOnly date, Func<string, DateOnly, string?> nearest)
    {
        if (!unmapped.TryGetValue(written, out var found))
        {
            if (unmapped.Count == MostValues)
            {
                return;
            }

            unmapped[written] = found = (new DaySpread(), nearest(written, date));
        }

        found.Days.Add(date, 1);
    }

    private void CountLastSilent()
    {
        if (lastSilent.Count > 0)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(silent, lastSilent.Code, out _) += lastSilent.Count;
            lastSilent.Count = 0;
        }
    }
}
