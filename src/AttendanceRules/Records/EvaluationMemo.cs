namespace AttendanceRules.Records;

/// <summary>
/// What the names of a book are for one subject on one date, each in its place in a row; borrowed for as long as one advice takes. Names
/// that read the parent have a place for each parent, and one for none.
/// </summary>
/// <param name="room">Room that subjects who are looked at in turns share; null: it has its own.</param>
internal sealed class EvaluationMemo(SubjectRoom? room = null)
{
    // Room for more than this is given back.
    private const int MostKept = 20_000;

    [ThreadStatic]
    private static EvaluationMemo? spare;

    private readonly SubjectRoom room = room ?? new SubjectRoom();
    private readonly DayRow own = new();
    private int shared;
    private int parents;
    private int used;

    /// <summary>The date that is advised on.</summary>
    public DateOnly Date { get; private set; }

    /// <summary>What is known of all subjects like this one; null: nothing.</summary>
    public object? Usual { get; private set; }

    /// <summary>What conditions of the date were before a change of the records; null: nothing is known.</summary>
    public object? Before { get; set; }

    /// <summary>Takes what is known of all subjects like this one, before anything is asked.</summary>
    public void Take(object usual, KeptRow row)
    {
        Usual = usual;
        own.Take(row);
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
        own.Begin(used, parents, known?.Date == date ? known : null);
    }

    /// <summary>What is in it of the date, to be kept.</summary>
    public KeptRow ToRow() => own.ToRow(Date, used);

    public void GiveBack()
    {
        End();
        spare = this;
    }

    /// <summary>Forgets what is in it.</summary>
    public void End()
    {
        own.End();
        room.Leave(this);
        (Usual, Before) = (null, null);
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
    public object Plan(int parent, out bool isNew, Func<object> make) => room.Plan(this, parent, out isNew, make);

    /// <summary>The same where something is found; null: nothing is.</summary>
    public object? PlanOrNull(int parent) => room.PlanOrNull(this, parent);

    /// <summary>On which school days names were something.</summary>
    public NameStretches Stretches => room.StretchesOf(this);

    /// <summary>What is kept of the day; null: it is too early, or after the date.</summary>
    public DayRow? RowOn(DateOnly day)
    {
        var back = Date.DayNumber - day.DayNumber;
        return back == 0 ? own : (uint)back >= SubjectRoom.Days ? null : room.RowOf(this, back, used, parents);
    }

    /// <summary>The events and pathways that have rows of their own on the date.</summary>
    public IReadOnlyList<ISpecialPlace> Special => room.SpecialOf(this);

    /// <summary>What is kept of an event or a pathway on the date; null: it has no row.</summary>
    public DayRow? RowOf(ISpecialPlace place) => room.RowOf(this, place);

    /// <summary>Gives it a row, while there is room.</summary>
    public void GiveRow(ISpecialPlace place) => room.GiveRow(this, place, used, parents);

    /// <summary>Where the value of a name is.</summary>
    /// <param name="number">The name's number.</param>
    /// <param name="parent">The number of the parent, from 1; 0: none.</param>
    public int Cell(int number, int parent) => Cell(number, parent, shared, parents + 1);

    internal static int Cell(int number, int parent, int shared, int places) =>
        number < shared ? number : shared + ((number - shared) * places) + parent;
}
