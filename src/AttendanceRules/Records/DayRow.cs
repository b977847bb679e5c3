namespace AttendanceRules.Records;

/// <summary>What the names of a book are for one subject on one day, each in its place.</summary>
internal sealed class DayRow
{
    private readonly List<int> touched = [];
    private object?[] values = [];
    private byte[] truths = [];
    private object?[] contexts = [];
    private ILent?[] lent = [];
    private bool[] isLent = [];
    private KeptRow? kept;

    /// <summary>Whether it is in use by the advice that is being made.</summary>
    public bool IsInUse { get; private set; }

    public void Begin(int places, int parents, KeptRow? known)
    {
        IsInUse = true;
        if (values.Length < places)
        {
            (values, truths) = (new object?[places], new byte[places]);
        }

        if (contexts.Length <= parents)
        {
            contexts = new object?[parents + 1];
            (lent, isLent) = (new ILent?[parents + 1], new bool[parents + 1]);
        }

        kept = known;
    }

    /// <summary>Takes what is known of it already.</summary>
    public void Take(KeptRow known) => kept = known;

    /// <summary>Forgets all of it.</summary>
    public void End()
    {
        for (var i = 0; i < touched.Count; i++)
        {
            (values[touched[i]], truths[touched[i]]) = (null, 0);
        }

        touched.Clear();
        Array.Clear(contexts);
        for (var i = 0; i < isLent.Length; i++)
        {
            if (isLent[i])
            {
                lent[i]!.Leave();
                isLent[i] = false;
            }
        }

        (kept, IsInUse) = (null, false);
    }

    public object? Value(int cell) => values[cell] ?? kept?.ValueAt(cell);

    public T Keep<T>(int cell, T value)
        where T : class
    {
        touched.Add(cell);
        values[cell] = value;
        return value;
    }

    /// <summary>What was kept of whether it holds; null: nothing yet.</summary>
    public int? Truth(int cell) => (truths[cell] is not 0 and var own ? own : kept?.TruthAt(cell) ?? 0) is not 0 and var found
        ? found - 1 : null;

    public void KeepTruth(int cell, int truth)
    {
        touched.Add(cell);
        truths[cell] = (byte)(truth + 1);
    }

    /// <summary>Where the day is asked about from, for each parent and for none; null: nobody has asked yet.</summary>
    public object? Context(int parent) => contexts[parent];

    public T KeepContext<T>(int parent, T context)
        where T : class
    {
        contexts[parent] = context;
        return context;
    }

    /// <summary>
    /// The same, of which nobody keeps anything: it is used again by the next advice. Null: there is none that can be.
    /// </summary>
    /// <param name="parent">The number of the parent.</param>
    /// <param name="isNew">Whether it has to be made the day's first.</param>
    public ILent? Lent(int parent, out bool isNew)
    {
        isNew = !isLent[parent];
        isLent[parent] = lent[parent] is not null;
        return lent[parent];
    }

    public void Lend(int parent, ILent context) => (lent[parent], isLent[parent]) = (context, true);

    /// <summary>What is known of the day, to be kept.</summary>
    public KeptRow ToRow(DateOnly date, int places)
    {
        var (allValues, allTruths) = (values[..places], truths[..places]);
        for (var i = 0; kept is not null && i < places; i++)
        {
            allValues[i] ??= kept.ValueAt(i);
            allTruths[i] = allTruths[i] == 0 ? kept.TruthAt(i) : allTruths[i];
        }

        return new(date, allValues, allTruths);
    }
}
