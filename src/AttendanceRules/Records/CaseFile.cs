namespace AttendanceRules.Records;

/// <summary>Casework as known on a day: rows of one step merged field by field, the value known last counting (S16).</summary>
internal sealed class CaseFile
{
    // Names of actions that other subjects had are forgotten where they are more than this.
    private const int MostActions = 512;

    // So many steps are looked through for the one that a row belongs to; more are looked up.
    private const int Few = 16;

    private static readonly List<Entry> None = [];
    private static readonly CaseFile Empty = new(isSupplied: true);
    private static readonly CaseFile NotSupplied = new(isSupplied: false);
    private static readonly Comparison<Entry> InOrder = Entry.InOrder;
    private readonly Dictionary<string, List<Entry>> byAction = new(StringComparer.Ordinal);
    private readonly List<Entry> entries = [];

    // What was made for subjects before, to be used again.
    private readonly List<Entry> made = [];
    private Dictionary<string, Entry>? bySteps;

    private CaseFile(bool isSupplied) => IsSupplied = isSupplied;

    /// <summary>One without rows, to be laid out.</summary>
    public CaseFile()
        : this(isSupplied: true)
    {
    }

    /// <summary>Of a subject that has nothing on record, or where it is not known what is on record; shared.</summary>
    public static CaseFile Without(bool isSupplied) => isSupplied ? Empty : NotSupplied;

    public bool IsSupplied { get; }

    public IReadOnlyList<Entry> Entries => entries;

    /// <summary>Entries of an action by date, those not yet dated by any later question included.</summary>
    public IReadOnlyList<Entry> Of(string action) => byAction.TryGetValue(action, out var list) ? list : None;

    /// <summary>Lays rows out, in place of those that were, whose entries nobody may hold any more.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="knownOn">What was known later is left out; null: nothing is.</param>
    /// <param name="actions">The actions.</param>
    public void Lay(CaseRows rows, DateOnly? knownOn, IActionTable actions)
    {
        Forget();
        var unnamed = 0;
        foreach (ref readonly var row in rows.Known(knownOn))
        {
            var step = row.Entry is { Length: > 0 } named ? named : null;
            var entry = step is null ? null : Find(step);
            if (entry is null)
            {
                entry = Next(rows.Count);
                entry.Begin(row.Action, step, step is null ? unnamed++ : 0);
                if (step is not null)
                {
                    bySteps?.Add(step, entry);
                }
            }

            entry.Add(row, rows.ValuesOf(row));
        }

        for (var i = 0; i < entries.Count; i++)
        {
            entries[i].End(actions);
        }

        entries.Sort(InOrder);
        Index();
    }

    private void Forget()
    {
        entries.Clear();
        bySteps = null;
        if (byAction.Count > MostActions)
        {
            byAction.Clear();
        }

        foreach (var list in byAction.Values)
        {
            list.Clear();
        }
    }

    private Entry? Find(string step)
    {
        if (bySteps is not null)
        {
            return bySteps.GetValueOrDefault(step);
        }

        for (var i = 0; i < entries.Count; i++)
        {
            if (entries[i].Step == step)
            {
                return entries[i];
            }
        }

        return null;
    }

    private Entry Next(int rows)
    {
        if (entries.Count == 0 && rows > Few)
        {
            bySteps = new Dictionary<string, Entry>(StringComparer.Ordinal);
        }

        if (entries.Count == made.Count)
        {
            made.Add(new Entry());
        }

        entries.Add(made[entries.Count]);
        return entries[^1];
    }

    private void Index()
    {
        for (var i = 0; i < entries.Count; i++)
        {
            var entry = entries[i];
            Index(entry.Action, entry);
            for (var j = 0; j < entry.Also.Count; j++)
            {
                Index(entry.Also[j], entry);
            }
        }
    }

    private void Index(string action, Entry entry)
    {
        if (!byAction.TryGetValue(action, out var list))
        {
            byAction[action] = list = [];
        }

        list.Add(entry);
    }
}
