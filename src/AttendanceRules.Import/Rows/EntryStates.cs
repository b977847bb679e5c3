using AttendanceRules.Import.Drafts;
using AttendanceRules.Records;

namespace AttendanceRules.Import.Rows;

/// <summary>Looks for rows of one entry, known the same day, that say different things (S16).</summary>
internal static class EntryStates
{
    // What a step is, whom it concerns and whether it is only arranged cannot be left open, so such rows go whole.
    private static readonly (string Column, Func<CaseworkRow, object?> Field, Func<CaseworkRow, CaseworkRow>? Without)[] Fields =
    [
        ("action", r => r.Action, null),
        ("parent", r => r.Parent, null),
        ("due", r => r.Due, null),
        ("until", r => r.Until, r => r with { Until = null }),
        ("outcome", r => r.Outcome, r => r with { Outcome = null, OutcomeDate = null }),
        ("outcomeDate", r => r.OutcomeDate, r => r with { Outcome = null, OutcomeDate = null }),
        ("for", r => r.For, r => r with { For = null }),
    ];

    public static IReadOnlyList<CaseworkRow> Settle(List<CaseworkDraft> rows, Action<int, string> reject)
    {
        var single = rows.Where(r => r.Row.Entry is null).Select(r => r.Row);
        var groups = rows.Where(r => r.Row.Entry is not null).GroupBy(r => (r.Row.Entry, r.Known));
        return [.. single.Concat(groups.SelectMany(g => SettleDay([.. g], reject)))
            .OrderBy(r => r.Date).ThenBy(r => r.Known).ThenBy(r => r.Entry, StringComparer.Ordinal)
                .ThenBy(r => r.Action, StringComparer.Ordinal)
            .ThenBy(r => r.Parent, StringComparer.Ordinal).ThenBy(r => r.Outcome, StringComparer.Ordinal).ThenBy(r => r.OutcomeDate)
                .ThenBy(r => r.Due)
            .ThenBy(r => r.Until).ThenBy(r => r.For?.ToString(), StringComparer.Ordinal)
                .ThenBy(r => string.Join(';', r.Values), StringComparer.Ordinal)];
    }

    private static CaseworkRow[] SettleDay(CaseworkDraft[] group, Action<int, string> reject)
    {
        var settled = group.Select(r => r.Row).ToArray();
        var rejected = new HashSet<int>();
        foreach (var (column, field, without) in Fields)
        {
            if (!Agree(group, column, field, rejected, reject))
            {
                settled = without is null ? [] : [.. settled.Select(without)];
            }
        }

        foreach (var name in group.SelectMany(r => r.Row.Values.Keys).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            if (!Agree(group, "values", r => r.Values.TryGetValue(name, out var value) ? value : null, rejected, reject))
            {
                settled = [.. settled.Select(r => r with { Values = Without(r.Values, name) })];
            }
        }

        return settled;
    }

    private static bool Agree(CaseworkDraft[] group, string column, Func<CaseworkRow, object?> field, HashSet<int> rejected,
        Action<int, string> reject)
    {
        var said = group.Where(r => field(r.Row) is not null).ToList();
        var others = said.Where(r => !Equals(field(r.Row), field(said[0].Row))).Select(r => r.Number).ToList();
        foreach (var number in others.Where(rejected.Add))
        {
            reject(number, column);
        }

        return others.Count == 0;
    }

    private static SortedDictionary<string, string> Without(IReadOnlyDictionary<string, string> values, string name)
    {
        var rest = new SortedDictionary<string, string>(values.ToDictionary(v => v.Key, v => v.Value, StringComparer.Ordinal),
            StringComparer.Ordinal);
        rest.Remove(name);
        return rest;
    }
}
