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

    private CaseFile(bool isSupplied) => (IsSupplied, Entries) = (isSupplied, []);

    /// <summary>Of a subject that has nothing on record, or where it is not known what is on record; shared.</summary>
    public static CaseFile Without(bool isSupplied) => isSupplied ? Empty : NotSupplied;

    public bool IsSupplied { get; }

    public IReadOnlyList<Entry> Entries { get; }

    /// <summary>Entries of an action by date, those not yet dated by any later question included.</summary>
    public IReadOnlyList<Entry> Of(string action) => byAction is not null && byAction.TryGetValue(action, out var list) ? list : None;

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
