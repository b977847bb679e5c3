namespace AttendanceRules.Records;

/// <summary>Casework as known on a day: rows of one step merged field by field, the value known last counting (S16).</summary>
internal sealed class CaseFile
{
    private static readonly List<Entry> None = [];
    private static readonly CaseFile Empty = new(isSupplied: true);
    private static readonly CaseFile NotSupplied = new(isSupplied: false);
    private readonly Dictionary<string, List<Entry>>? byAction;

    public CaseFile(IReadOnlyList<CaseworkRow> rows, DateOnly? knownOn, Func<string, string, bool> undoes,
        Func<string, IReadOnlyList<string>> also)
    {
        IsSupplied = true;
        var known = rows.Where(r => !((r.Known ?? r.Date) > knownOn))
            .OrderBy(r => r.Known ?? r.Date).ThenBy(r => r.Date).ThenBy(r => r.Action, StringComparer.Ordinal)
                .ThenBy(r => r.Parent, StringComparer.Ordinal)
            .ThenBy(r => r.Outcome, StringComparer.Ordinal).ToList();
        var number = 0;
        var groups = known.GroupBy(r => r.Entry is { Length: > 0 } e ? "=" + e
            : "#" + number++.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparer.Ordinal);
        Entries = [.. groups.Select(g => Merge(g.Key, [.. g], undoes, also)).OrderBy(e => e.Date)
            .ThenBy(e => e.Action, StringComparer.Ordinal)
            .ThenBy(e => e.Parent, StringComparer.Ordinal).ThenBy(e => e.Id, StringComparer.Ordinal)];
        byAction = new(StringComparer.Ordinal);
        foreach (var (entry, action) in Entries.SelectMany(e => e.Also.Prepend(e.Action).Select(a => (e, a))))
        {
            if (!byAction.TryGetValue(action, out var list))
            {
                byAction[action] = list = [];
            }

            list.Add(entry);
        }
    }

    // With one more entry, in its place.
    private CaseFile(CaseFile before, Entry entry)
    {
        var place = PlaceOf(before.Entries, entry);
        IsSupplied = true;
        Entries = [.. before.Entries.Take(place), entry, .. before.Entries.Skip(place)];
        byAction = before.byAction is null ? new(StringComparer.Ordinal) : new(before.byAction, StringComparer.Ordinal);
        Add(entry.Action, entry);
        foreach (var also in entry.Also)
        {
            Add(also, entry);
        }
    }

    private CaseFile(bool isSupplied) => (IsSupplied, Entries) = (isSupplied, []);

    /// <summary>Of a subject that has nothing on record, or where it is not known what is on record; shared.</summary>
    public static CaseFile Without(bool isSupplied) => isSupplied ? Empty : NotSupplied;

    public bool IsSupplied { get; }

    public IReadOnlyList<Entry> Entries { get; }

    /// <summary>Entries of an action by date, those not yet dated by any later question included.</summary>
    public IReadOnlyList<Entry> Of(string action) => byAction is not null && byAction.TryGetValue(action, out var list) ? list : None;

    /// <summary>
    /// The same with one more row, which is an entry of its own; null: it may be more, or may move others, and all has to be laid out anew.
    /// </summary>
    /// <param name="row">The row.</param>
    /// <param name="knownOn">What was known later is left out; null: nothing is.</param>
    /// <param name="undoes">Whether an outcome takes an entry of an action back.</param>
    /// <param name="also">As which actions an entry counts too.</param>
    public CaseFile? With(CaseworkRow row, DateOnly? knownOn, Func<string, string, bool> undoes, Func<string, IReadOnlyList<string>> also)
    {
        if (!IsSupplied || row.Entry is { Length: > 0 } || (row.Known ?? row.Date) > knownOn)
        {
            return null;
        }

        var entry = Merge("#", [row], undoes, also);
        for (var i = 0; i < Entries.Count; i++)
        {
            if ((i > 0 && Order(Entries[i - 1], Entries[i]) == 0) || Order(Entries[i], entry) == 0)
            {
                return null;
            }
        }

        return new CaseFile(this, entry);
    }

    // Entries that are equal in all of this are in the order of their rows.
    private static int Order(Entry x, Entry y) => x.Date != y.Date ? x.Date.CompareTo(y.Date)
        : string.CompareOrdinal(x.Action, y.Action) is not 0 and var byAction ? byAction : string.CompareOrdinal(x.Parent, y.Parent);

    private static int PlaceOf(IReadOnlyList<Entry> entries, Entry entry)
    {
        var place = 0;
        while (place < entries.Count && Order(entries[place], entry) < 0)
        {
            place++;
        }

        return place;
    }

    private void Add(string action, Entry entry)
    {
        List<Entry> list = byAction!.TryGetValue(action, out var before) ? [.. before] : [];
        list.Insert(PlaceOf(list, entry), entry);
        byAction[action] = list;
    }

    private static Entry Merge(string id, List<CaseworkRow> rows, Func<string, string, bool> undoes,
        Func<string, IReadOnlyList<string>> also)
    {
        T? Last<T>(Func<CaseworkRow, T?> field)
            where T : class => rows.Select(field).LastOrDefault(v => v is not null);
        DateOnly? LastDate(Func<CaseworkRow, DateOnly?> field) => rows.Select(field).LastOrDefault(v => v is not null);

        var outcomeRow = rows.LastOrDefault(r => r.Outcome is { Length: > 0 });
        var action = rows[0].Action;
        var values = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in rows.SelectMany(r => r.Values))
        {
            values[name] = value;
        }

        return new Entry
        {
            Id = id,
            Date = rows.Min(r => r.Date),
            Action = action,
            Also = also(action),
            Parent = Last(r => r.Parent is { Length: > 0 } ? r.Parent : null),
            Due = LastDate(r => r.Due),
            Until = LastDate(r => r.Until),
            Outcome = outcomeRow?.Outcome,
            OutcomeDate = outcomeRow is null ? null : outcomeRow.OutcomeDate ?? outcomeRow.Date,
            For = rows.Select(r => r.For).LastOrDefault(v => v is not null),
            Values = values,
            Recorded = [.. rows.SelectMany(r => r.Values.Select(v => (r.Date, v.Key, v.Value)))],
            OutcomeUndoes = outcomeRow is not null && undoes(action, outcomeRow.Outcome!),
        };
    }
}
