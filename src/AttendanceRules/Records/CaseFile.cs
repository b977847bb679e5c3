using System.Runtime.InteropServices;

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
    private readonly Dictionary<string, List<Entry>> byAction;
    private readonly List<Entry> entries = [];

    // What was made for subjects before, to be used again; null: it is of one subject alone.
    private readonly List<Entry>? made;
    private Dictionary<string, Entry>? bySteps;

    // Of the entry that came last, where all others are as they were laid out before it; null: there is none.
    private readonly (string Action, List<Entry> Entries)[]? latest;

    private CaseFile(bool isSupplied, List<Entry>? made = null) =>
        (IsSupplied, this.made, byAction) = (isSupplied, made, new(StringComparer.Ordinal));

    /// <summary>One without rows, to be laid out.</summary>
    /// <param name="isUsedAgain">Whether others are laid out in it later.</param>
    public static CaseFile New(bool isUsedAgain) => new(isSupplied: true, isUsedAgain ? [] : null);

    // With one more entry, in its place.
    private CaseFile(CaseFile before, Entry entry, int place)
    {
        (IsSupplied, byAction) = (true, before.latest is null ? before.byAction : before.Joined());
        entries.EnsureCapacity(before.entries.Count + 1);
        entries.AddRange(before.entries);
        entries.Insert(place, entry);
        HasDue = before.HasDue || entry.Due is not null;
        latest = new (string, List<Entry>)[entry.Also.Count + 1];
        for (var i = 0; i < latest.Length; i++)
        {
            var action = i == 0 ? entry.Action : entry.Also[i - 1];
            List<Entry> own = [.. before.Of(action)];
            own.Insert(PlaceOf(own, entry), entry);
            latest[i] = (action, own);
        }
    }

    /// <summary>Of a subject that has nothing on record, or where it is not known what is on record; shared.</summary>
    public static CaseFile Without(bool isSupplied) => isSupplied ? Empty : NotSupplied;

    public bool IsSupplied { get; }

    public IReadOnlyList<Entry> Entries => entries;

    /// <summary>The same, for whoever goes through them all. Nobody changes them meanwhile.</summary>
    public ReadOnlySpan<Entry> All => CollectionsMarshal.AsSpan(entries);

    /// <summary>Whether any step says when it is to take place: without one nothing is arranged.</summary>
    public bool HasDue { get; private set; }

    /// <summary>Entries of an action by date, those not yet dated by any later question included.</summary>
    public IReadOnlyList<Entry> Of(string action)
    {
        for (var i = 0; i < latest?.Length; i++)
        {
            if (latest[i].Action == action)
            {
                return latest[i].Entries;
            }
        }

        return entries.Count > 0 && byAction.TryGetValue(action, out var list) ? list : None;
    }

    /// <summary>Lays rows out, in place of those that were, whose entries nobody may hold any more.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="knownOn">What was known later is left out; null: nothing is.</param>
    /// <param name="actions">The actions.</param>
    public void Lay(CaseRows rows, DateOnly? knownOn, IActionTable actions)
    {
        Forget();
        var unnamed = 0;
        if (made is null)
        {
            entries.EnsureCapacity(Math.Min(rows.Count, Few));
            byAction.EnsureCapacity(Math.Min(rows.Count, Few));
        }

        foreach (var number in rows.Known(knownOn))
        {
            ref readonly var row = ref rows.At(number);
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

        var isInOrder = true;
        for (var i = 0; i < entries.Count; i++)
        {
            entries[i].End(actions);
            HasDue |= entries[i].Due is not null;
            isInOrder = isInOrder && (i == 0 || Entry.InOrder(entries[i - 1], entries[i]) <= 0);
        }

        // Most come so.
        if (!isInOrder)
        {
            entries.Sort(InOrder);
        }

        Index();
    }

    /// <summary>Lets go of the rows; what was made for them is used again.</summary>
    public void Leave()
    {
        Forget();
        foreach (var entry in made ?? None)
        {
            entry.Begin("", null, 0);
        }
    }

    private void Forget()
    {
        entries.Clear();
        (bySteps, HasDue) = (null, false);
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

        if (made is not null && entries.Count == made.Count)
        {
            made.Add(new Entry());
        }

        entries.Add(made?[entries.Count] ?? new Entry());
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

    /// <summary>
    /// The same with one more row, which is an entry of its own; null: it may be more, or may move others, and all has to be laid out anew.
    /// </summary>
    /// <param name="row">The row.</param>
    /// <param name="knownOn">What was known later is left out; null: nothing is.</param>
    /// <param name="actions">What actions are.</param>
    public CaseFile? With(CaseworkRow row, DateOnly? knownOn, IActionTable actions)
    {
        if (row.Entry is { Length: > 0 } || (row.Known ?? row.Date) > knownOn)
        {
            return null;
        }

        var entry = Only(row);
        entry.End(actions);
        var place = PlaceOf(entries, entry);
        return place < entries.Count && Order(entries[place], entry) == 0 ? null : new CaseFile(this, entry, place);
    }

    private static Entry Only(CaseworkRow row)
    {
        var rows = CaseRows.Lend();
        rows.Add(row);
        var entry = new Entry();
        entry.Begin(row.Action, null, 0);
        entry.Add(rows.At(0), rows.ValuesOf(rows.At(0)));
        return entry;
    }

    // Entries that are equal in all of this are in the order of their rows.
    private static int Order(Entry x, Entry y) => x.Date != y.Date ? x.Date.CompareTo(y.Date)
        : string.CompareOrdinal(x.Action, y.Action) is not 0 and var byAction ? byAction : string.CompareOrdinal(x.Parent, y.Parent);

    // What is new comes last most times.
    private static int PlaceOf(List<Entry> entries, Entry entry)
    {
        var place = entries.Count;
        while (place > 0 && Order(entries[place - 1], entry) >= 0)
        {
            place--;
        }

        return place;
    }

    private Dictionary<string, List<Entry>> Joined()
    {
        var all = new Dictionary<string, List<Entry>>(byAction, StringComparer.Ordinal);
        foreach (var (action, own) in latest!)
        {
            all[action] = own;
        }

        return all;
    }

    private void Index(string action, Entry entry) =>
        (CollectionsMarshal.GetValueRefOrAddDefault(byAction, action, out _) ??= []).Add(entry);
}
