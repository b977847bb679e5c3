using System.Runtime.InteropServices;

namespace AttendanceRules.Records;

/// <summary>Rows of casework on their way into a file, lent to one subject after another of a thread.</summary>
internal sealed class CaseRows
{
    [ThreadStatic]
    private static CaseRows? spare;

    private readonly List<CaseRow> rows = [];
    private readonly List<(string Name, string Value)> values = [];

    // The numbers of the rows, as they are gone through: a row is large, and is not moved.
    private readonly List<int> order = [];
    private readonly Comparison<int> inOrder;

    private CaseRows() => inOrder = (x, y) => CaseRow.InOrder(At(x), At(y));

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
    public void Add(in CaseRow row)
    {
        rows.Add(row);
        ref var own = ref CollectionsMarshal.AsSpan(rows)[^1];
        (own.FirstValue, own.ValueCount, own.Number) = (values.Count, 0, rows.Count - 1);
    }

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

    /// <summary>The numbers of the rows that were known by a day, in the order in which they became known.</summary>
    public ReadOnlySpan<int> Known(DateOnly? by)
    {
        order.Clear();
        var isInOrder = true;
        for (var i = 0; i < rows.Count; i++)
        {
            if ((At(i).Known ?? At(i).Date) > by)
            {
                continue;
            }

            isInOrder = isInOrder && (order.Count == 0 || CaseRow.InOrder(At(order[^1]), At(i)) <= 0);
            order.Add(i);
        }

        // Most records have them in this order.
        if (!isInOrder)
        {
            order.Sort(inOrder);
        }

        return CollectionsMarshal.AsSpan(order);
    }

    /// <summary>The row of a number.</summary>
    public ref readonly CaseRow At(int number) => ref CollectionsMarshal.AsSpan(rows)[number];

    /// <summary>The values of a row.</summary>
    public ReadOnlySpan<(string Name, string Value)> ValuesOf(in CaseRow row) =>
        CollectionsMarshal.AsSpan(values).Slice(row.FirstValue, row.ValueCount);
}
