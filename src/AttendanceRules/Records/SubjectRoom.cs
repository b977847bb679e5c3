namespace AttendanceRules.Records;

/// <summary>
/// Room for what is kept of one subject at a time: days before the date that is advised on, and conditions of that date. Subjects who are
/// looked at in turns share it, and each forgets what the one before kept there.
/// </summary>
internal sealed class SubjectRoom
{
    /// <summary>So many days back each day has a row of its own: a school year and the summer before it.</summary>
    public const int Days = 420;

    // So many events and pathways of one subject have rows; a subject with more is rare, and asks again.
    private const int MostSpecial = 48;

    private readonly DayRow?[] rows = new DayRow?[Days];
    private readonly List<DayRow> specialRows = [];
    private readonly List<ISpecialPlace> special = [];
    private readonly List<DayRow> inUse = [];
    private readonly NameStretches stretches = new();
    private object?[] plans = new object?[3];
    private bool[] isPlanned = new bool[3];
    private EvaluationMemo? owner;

    /// <summary>What is kept of a day.</summary>
    /// <param name="of">Whose it is.</param>
    /// <param name="back">How many days before the date it is, from 1.</param>
    /// <param name="places">How many places it has.</param>
    /// <param name="parents">How many parents the subject has.</param>
    public DayRow RowOf(EvaluationMemo of, int back, int places, int parents)
    {
        Enter(of);
        if (rows[back] is { IsInUse: true } known)
        {
            return known;
        }

        var row = rows[back] ??= new DayRow();
        row.Begin(places, parents, null);
        inUse.Add(row);
        return row;
    }

    /// <summary>The special places that have rows.</summary>
    /// <param name="of">Whose they are.</param>
    public IReadOnlyList<ISpecialPlace> SpecialOf(EvaluationMemo of)
    {
        Enter(of);
        return special;
    }

    /// <summary>What is kept of a special place on the date; null: it has no row.</summary>
    public DayRow? RowOf(EvaluationMemo of, ISpecialPlace place) => ReferenceEquals(owner, of) && place.RowNumber is var number
        && number < special.Count && ReferenceEquals(special[number], place) ? specialRows[number] : null;

    /// <summary>Gives a special place a row, while there is room.</summary>
    /// <param name="of">Whose it is.</param>
    /// <param name="place">The place.</param>
    /// <param name="places">How many places the row has.</param>
    /// <param name="parents">How many parents the subject has.</param>
    public void GiveRow(EvaluationMemo of, ISpecialPlace place, int places, int parents)
    {
        Enter(of);
        if (special.Count == MostSpecial)
        {
            return;
        }

        if (special.Count == specialRows.Count)
        {
            specialRows.Add(new DayRow());
        }

        specialRows[special.Count].Begin(places, parents, null);
        place.RowNumber = special.Count;
        special.Add(place);
    }

    /// <summary>What conditions of the date are for a parent, or for none.</summary>
    /// <param name="of">Whose it is.</param>
    /// <param name="parent">The number of the parent, from 1; 0: none.</param>
    /// <param name="isNew">True where nothing is found yet.</param>
    /// <param name="make">Makes room for them.</param>
    public object Plan(EvaluationMemo of, int parent, out bool isNew, Func<object> make)
    {
        Enter(of);
        if (parent >= plans.Length)
        {
            Array.Resize(ref plans, parent + 1);
            Array.Resize(ref isPlanned, parent + 1);
        }

        isNew = !isPlanned[parent];
        isPlanned[parent] = true;
        return plans[parent] ??= make();
    }

    /// <summary>The same where something is found; null: nothing is.</summary>
    public object? PlanOrNull(EvaluationMemo of, int parent) =>
        ReferenceEquals(owner, of) && parent < plans.Length && isPlanned[parent] ? plans[parent] : null;

    /// <summary>On which days names were something.</summary>
    /// <param name="of">Whose names.</param>
    public NameStretches StretchesOf(EvaluationMemo of)
    {
        Enter(of);
        return stretches;
    }

    /// <summary>Forgets what is kept of a subject.</summary>
    public void Leave(EvaluationMemo of)
    {
        if (!ReferenceEquals(owner, of))
        {
            return;
        }

        owner = null;
        for (var i = 0; i < inUse.Count; i++)
        {
            inUse[i].End();
        }

        inUse.Clear();
        for (var i = 0; i < special.Count; i++)
        {
            specialRows[i].End();
        }

        special.Clear();
        stretches.Clear();
        Array.Clear(isPlanned);
    }

    /// <summary>Forgets what conditions were, and keeps the days, in which nothing is.</summary>
    public void Forget() => Array.Clear(plans);

    private void Enter(EvaluationMemo of)
    {
        if (!ReferenceEquals(owner, of))
        {
            if (owner is not null)
            {
                Leave(owner);
            }

            owner = of;
        }
    }
}
