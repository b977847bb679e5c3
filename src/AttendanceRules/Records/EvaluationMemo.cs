namespace AttendanceRules.Records;

/// <summary>
/// What the names of a book are for one subject on one date, each in its place in a row; borrowed for as long as one advice takes. Names
/// that read the parent have a place for each parent, and one for none.
/// </summary>
internal sealed class EvaluationMemo
{
    // So many days back each day has a row of its own: a school year and the summer before it.
    private const int Days = 420;

    // Room for more than this is given back.
    private const int MostKept = 20_000;

    [ThreadStatic]
    private static EvaluationMemo? spare;

    private readonly DayRow?[] rows = new DayRow?[Days];
    private readonly List<DayRow> inUse = [];
    private object?[] plans = new object?[3];
    private bool[] isPlanned = new bool[3];
    private int shared;
    private int parents;
    private int used;

    /// <summary>The date that is advised on.</summary>
    public DateOnly Date { get; private set; }

    /// <summary>What is known of all subjects like this one; null: nothing.</summary>
    public object? Usual { get; private set; }

    /// <summary>Takes what is known of all subjects like this one, before anything is asked.</summary>
    public void Take(object usual, KeptRow row)
    {
        Usual = usual;
        rows[0]!.Take(row);
    }

    /// <summary>What is kept of earlier dates, and of more than a name.</summary>
    public Dictionary<FactKey, object> Others { get; } = [];

    /// <summary>One that no advice uses, with nothing in it.</summary>
    /// <param name="date">The date.</param>
    /// <param name="shared">How many names read no parent.</param>
    /// <param name="names">How many names there are.</param>
    /// <param name="parents">How many parents the subject has.</param>
    /// <param name="known">What is known already, of this date or another; null: nothing.</param>
    public static EvaluationMemo Borrow(DateOnly date, int shared, int names, int parents, KeptRow? known = null)
    {
        var memo = spare ?? new EvaluationMemo();
        spare = null;
        memo.Begin(date, shared, names, parents, known);
        return memo;
    }

    /// <summary>Begins with nothing in it.</summary>
    /// <param name="date">The date.</param>
    /// <param name="shared">How many names read no parent.</param>
    /// <param name="names">How many names there are.</param>
    /// <param name="parents">How many parents the subject has.</param>
    /// <param name="known">What is known already, of this date or another; null: nothing.</param>
    public void Begin(DateOnly date, int shared, int names, int parents, KeptRow? known)
    {
        (Date, this.shared, this.parents) = (date, shared, parents);
        used = shared + ((names - shared) * (parents + 1));
        Begin(0, known?.Date == date ? known : null);
    }

    /// <summary>What is in it of the date, to be kept.</summary>
    public KeptRow ToRow() => rows[0]!.ToRow(Date, used);

    public void GiveBack()
    {
        End();
        spare = this;
    }

    /// <summary>Forgets what is in it.</summary>
    public void End()
    {
        for (var i = 0; i < inUse.Count; i++)
        {
            inUse[i].End();
        }

        inUse.Clear();
        Usual = null;
        Array.Clear(isPlanned);
        var isLarge = Others.Count > MostKept;
        Others.Clear();
        if (isLarge)
        {
            Others.TrimExcess();
        }
    }

    /// <summary>What conditions of the date are for a parent, or for none.</summary>
    /// <param name="parent">The number of the parent, from 1; 0: none.</param>
    /// <param name="isNew">True where nothing is found yet.</param>
    /// <param name="make">Makes room for them.</param>
    public object Plan(int parent, out bool isNew, Func<object> make)
    {
        if (parent >= plans.Length)
        {
            Array.Resize(ref plans, parent + 1);
            Array.Resize(ref isPlanned, parent + 1);
        }

        isNew = !isPlanned[parent];
        isPlanned[parent] = true;
        return plans[parent] ??= make();
    }

    /// <summary>What is kept of the day; null: it is too early, or after the date.</summary>
    public DayRow? RowOn(DateOnly day)
    {
        var back = Date.DayNumber - day.DayNumber;
        return (uint)back >= Days ? null : rows[back] is { IsInUse: true } row ? row : Begin(back, null);
    }

    /// <summary>Where the value of a name is.</summary>
    /// <param name="number">The name's number.</param>
    /// <param name="parent">The number of the parent, from 1; 0: none.</param>
    public int Cell(int number, int parent) => Cell(number, parent, shared, parents + 1);

    internal static int Cell(int number, int parent, int shared, int places) =>
        number < shared ? number : shared + ((number - shared) * places) + parent;

    private DayRow Begin(int back, KeptRow? known)
    {
        var row = rows[back] ??= new DayRow();
        row.Begin(used, parents, known);
        inUse.Add(row);
        return row;
    }
}
