using System.Runtime.InteropServices;

namespace AttendanceRules.Records;

/// <summary>Rows of casework on their way into a file, lent to one subject after another of a thread.</summary>
internal sealed class CaseRows
{
    private static readonly Comparison<CaseRow> InOrder = static (x, y) => CaseRow.InOrder(x, y);

    [ThreadStatic]
    private static CaseRows? spare;

    private readonly List<CaseRow> rows = [];
    private readonly List<(string Name, string Value)> values = [];

    public int Count => rows.Count;

    /// <summary>The one of the thread, with nothing in it.</summary>
    public static CaseRows Lend()
    {
        var own = spare ??= new CaseRows();
        own.rows.Clear();
        own.values.Clear();
        return own;
    }

    /// <summary>Adds a row whose values come next.</summary>
    public void Add(in CaseRow row) => rows.Add(row with { FirstValue = values.Count, ValueCount = 0, Number = rows.Count });

    /// <summary>Adds a row of a record.</summary>
    public void Add(CaseworkRow row)
    {
        Add(new CaseRow(row.Date, row.Action)
        {
            Entry = row.Entry, Parent = row.Parent, Due = row.Due, Until = row.Until, Outcome = row.Outcome,
            OutcomeDate = row.OutcomeDate, For = row.For, Known = row.Known,
        });
        if (row.Values.Count > 0)
        {
            foreach (var (name, value) in row.Values)
            {
                TryAdd(name, value);
            }
        }
    }

    /// <summary>Adds a value of the row that was added last; false where it has one of that name.</summary>
    public bool TryAdd(string name, string value)
    {
        ref var row = ref CollectionsMarshal.AsSpan(rows)[^1];
        for (var i = row.FirstValue; i < values.Count; i++)
        {
            if (values[i].Name == name)
            {
                return false;
            }
        }

        values.Add((name, value));
        row.ValueCount++;
        return true;
    }

    /// <summary>Sets when the row that was added last became known.</summary>
    public void KnownOn(DateOnly? date) => CollectionsMarshal.AsSpan(rows)[^1].Known = date;

    /// <summary>The rows that were known by a day, in the order in which they became known.</summary>
    public ReadOnlySpan<CaseRow> Known(DateOnly? by)
    {
        if (by is { } day)
        {
            Forget(day);
        }

        // Most records have them in this order.
        var known = CollectionsMarshal.AsSpan(rows);
        for (var i = 1; i < known.Length; i++)
        {
            if (CaseRow.InOrder(known[i - 1], known[i]) > 0)
            {
                rows.Sort(InOrder);
                break;
            }
        }

        return known;
    }

    private void Forget(DateOnly after)
    {
        var count = 0;
        for (var i = 0; i < rows.Count; i++)
        {
            if (!((rows[i].Known ?? rows[i].Date) > after))
            {
                rows[count++] = rows[i];
            }
        }

        CollectionsMarshal.SetCount(rows, count);
    }

    /// <summary>The values of a row.</summary>
    public ReadOnlySpan<(string Name, string Value)> ValuesOf(in CaseRow row) =>
        CollectionsMarshal.AsSpan(values).Slice(row.FirstValue, row.ValueCount);
}
