namespace AttendanceRules.Records;

/// <summary>
/// What the names of a book are for one subject on one date, each in its place in a row; borrowed for as long as one advice takes. Names
/// that read the parent have a place for each parent, and one for none.
/// </summary>
internal sealed class EvaluationMemo
{
    // Room for more than this is given back.
    private const int MostKept = 20_000;

    [ThreadStatic]
    private static EvaluationMemo? spare;

    private object?[] values = [];
    private byte[] truths = [];
    private int shared;
    private int places;
    private int used;

    /// <summary>The date whose values are kept here.</summary>
    public DateOnly Date { get; private set; }

    /// <summary>What is kept of other dates, and of more than a name.</summary>
    public Dictionary<FactKey, object> Others { get; } = [];

    /// <summary>One that no advice uses, with nothing in it.</summary>
    /// <param name="date">The date.</param>
    /// <param name="shared">How many names read no parent.</param>
    /// <param name="names">How many names there are.</param>
    /// <param name="parents">How many parents the subject has.</param>
    public static EvaluationMemo Borrow(DateOnly date, int shared, int names, int parents)
    {
        var memo = spare ?? new EvaluationMemo();
        spare = null;
        (memo.Date, memo.shared, memo.places) = (date, shared, parents + 1);
        memo.used = shared + ((names - shared) * memo.places);
        if (memo.values.Length < memo.used)
        {
            (memo.values, memo.truths) = (new object?[memo.used], new byte[memo.used]);
        }

        return memo;
    }

    public void GiveBack()
    {
        Array.Clear(values, 0, used);
        Array.Clear(truths, 0, used);
        var isLarge = Others.Count > MostKept;
        Others.Clear();
        if (isLarge)
        {
            Others.TrimExcess();
        }

        spare = this;
    }

    /// <summary>Where the value of a name is.</summary>
    /// <param name="number">The name's number.</param>
    /// <param name="parent">The number of the parent, from 1; 0: none.</param>
    public int Cell(int number, int parent) => number < shared ? number : shared + ((number - shared) * places) + parent;

    public object? Value(int cell) => values[cell];

    public T Keep<T>(int cell, T value)
        where T : class
    {
        values[cell] = value;
        return value;
    }

    /// <summary>What was kept of whether it holds; null: nothing yet.</summary>
    public int? Truth(int cell) => truths[cell] == 0 ? null : truths[cell] - 1;

    public void KeepTruth(int cell, int truth) => truths[cell] = (byte)(truth + 1);
}
