using AttendanceRules.Calendar;
using AttendanceRules.Evaluation.Plans;
using AttendanceRules.Model.Expressions;

namespace AttendanceRules.Evaluation.Lanes;

/// <summary>
/// What names are for the subjects of a block, each in its place: by its number, and by that of the parent where it reads one.
/// </summary>
internal sealed class LaneColumns(int names)
{
    private readonly List<NumberColumn?[]> numbers = [];
    private readonly List<TruthColumn?[]> truths = [];
    private readonly List<ValueColumn?[]> values = [];
    private readonly (SchoolTime? Of, DateOnly On, PlanWindow Days)[] windows = new (SchoolTime?, DateOnly, PlanWindow)[names];
    private int stamp;

    /// <summary>A column for what is not kept: of the left side of a comparison, and of the right.</summary>
    public NumberColumn Left { get; } = new();

    public NumberColumn Right { get; } = new();

    /// <summary>Forgets what was worked out of other subjects.</summary>
    public void Begin(int block) => stamp = block;

    /// <summary>Clears all of them.</summary>
    public void Forget()
    {
        Left.Forget();
        Right.Forget();
        foreach (var some in numbers)
        {
            foreach (var column in some)
            {
                column?.Forget();
            }
        }

        foreach (var some in values)
        {
            foreach (var column in some)
            {
                column?.Forget();
            }
        }

        foreach (var some in truths)
        {
            foreach (var column in some)
            {
                column?.Clear();
            }
        }
    }

    /// <summary>In which days a fact looks that can be read, found once for a calendar and a date.</summary>
    /// <param name="named">Its name.</param>
    /// <param name="fact">What the name is on the date.</param>
    /// <param name="plain">The date, and any subject of the calendar.</param>
    public PlanWindow WindowOf(Symbol named, Symbol fact, EvaluationContext plain)
    {
        ref var known = ref windows[named.Number];
        if (!ReferenceEquals(known.Of, plain.File.Time) || known.On != plain.Date)
        {
            known = (plain.File.Time, plain.Date, PlanFacts.WindowOf(fact, plain));
        }

        return known.Days;
    }

    /// <summary>Where a number is kept.</summary>
    public NumberColumn NumbersOf(Symbol symbol, int parent)
    {
        while (numbers.Count <= parent)
        {
            numbers.Add(new NumberColumn?[names]);
        }

        var column = numbers[parent][symbol.Number] ??= new NumberColumn();
        if (column.Stamp != stamp)
        {
            column.Clear();
            column.Stamp = stamp;
        }

        return column;
    }

    /// <summary>Where a yes or no is kept.</summary>
    public TruthColumn TruthsOf(Symbol symbol, int parent)
    {
        while (truths.Count <= parent)
        {
            truths.Add(new TruthColumn?[names]);
        }

        var column = truths[parent][symbol.Number] ??= new TruthColumn();
        if (column.Stamp != stamp)
        {
            column.Clear();
            column.Stamp = stamp;
        }

        return column;
    }

    /// <summary>Where a text or a date is kept.</summary>
    public ValueColumn ValuesOf(Symbol symbol, int parent)
    {
        while (values.Count <= parent)
        {
            values.Add(new ValueColumn?[names]);
        }

        var column = values[parent][symbol.Number] ??= new ValueColumn();
        if (column.Stamp != stamp)
        {
            column.Clear();
            column.Stamp = stamp;
        }

        return column;
    }

    /// <summary>The parent by whom a name is kept: none where it reads none.</summary>
    public static int ParentOf(Symbol symbol, int parent) => (symbol.RestsOn & SymbolReads.Parent) == SymbolReads.None ? 0 : parent;
}
