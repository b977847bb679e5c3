using AttendanceRules.Calendar;

namespace AttendanceRules.Records;

/// <summary>One step of casework, its rows merged as known on a day. Ask it for its state on a date.</summary>
internal sealed class Entry
{
    private static readonly SortedDictionary<string, string> NoValues = [];

    // Few steps record a value.
    private List<(DateOnly Date, string Name, string Value)>? recorded;
    private SortedDictionary<string, string>? values;
    private int number;

    /// <summary>What its rows call the step; null: it is a row of its own.</summary>
    public string? Step { get; private set; }

    public DateOnly Date { get; private set; }

    public string Action { get; private set; } = "";

    /// <summary>The number of the action among those of the packs; below zero: they do not know it.</summary>
    public int ActionNumber { get; private set; } = -1;

    /// <summary>Actions as which it counts too.</summary>
    public IReadOnlyList<string> Also { get; private set; } = [];

    public string? Parent { get; private set; }

    /// <summary>When the recorded action is to take place (S28).</summary>
    public DateOnly? Due { get; private set; }

    public DateOnly? Until { get; private set; }

    public string? Outcome { get; private set; }

    public DateOnly? OutcomeDate { get; private set; }

    public DateSpan? For { get; private set; }

    public IReadOnlyDictionary<string, string> Values => recorded is not { Count: > 0 } ? NoValues : values ??= Last(recorded);

    /// <summary>Every recorded value with the day of its row, in the order in which they became known.</summary>
    public IReadOnlyList<(DateOnly Date, string Name, string Value)> Recorded =>
        recorded ?? (IReadOnlyList<(DateOnly Date, string Name, string Value)>)[];

    /// <summary>True when an outcome of the entry, declared <c>undoes</c>, takes it back.</summary>
    public bool OutcomeUndoes { get; private set; }

    /// <summary>By date, action and parent; what still is equal by what its rows call the step, else in the order of the rows.</summary>
    public static int InOrder(Entry x, Entry y)
    {
        var order = x.Date.CompareTo(y.Date);
        order = order != 0 ? order : string.CompareOrdinal(x.Action, y.Action);
        order = order != 0 ? order : string.CompareOrdinal(x.Parent, y.Parent);
        order = order != 0 ? order : string.CompareOrdinal(x.Step, y.Step);
        return order != 0 ? order : x.number.CompareTo(y.number);
    }

    /// <summary>Begins a step, in place of another one.</summary>
    /// <param name="action">The action of its first row.</param>
    /// <param name="step">What its rows call it; null: it is a row of its own.</param>
    /// <param name="ofItsOwn">The number of such a row.</param>
    public void Begin(string action, string? step, int ofItsOwn)
    {
        recorded?.Clear();
        (Action, Step, number, values) = (action, step, ofItsOwn, null);
        (Date, Parent, Due, Until) = (DateOnly.MaxValue, null, null, null);
        (Outcome, OutcomeDate, For) = (null, null, null);
    }

    /// <summary>Adds a row, in the order in which they became known: what it says counts.</summary>
    public void Add(in CaseRow row, ReadOnlySpan<(string Name, string Value)> ofRow)
    {
        Date = row.Date < Date ? row.Date : Date;
        Parent = row.Parent is { Length: > 0 } parent ? parent : Parent;
        (Due, Until, For) = (row.Due ?? Due, row.Until ?? Until, row.For ?? For);
        if (row.Outcome is { Length: > 0 })
        {
            (Outcome, OutcomeDate) = (row.Outcome, row.OutcomeDate ?? row.Date);
        }

        foreach (var (name, value) in ofRow)
        {
            (recorded ??= []).Add((row.Date, name, value));
        }
    }

    /// <summary>Ends it: all its rows are added.</summary>
    public void End(IActionTable actions)
    {
        (ActionNumber, Also) = actions.NumberOf(Action);
        OutcomeUndoes = Outcome is not null && actions.Undoes(Action, Outcome);
    }

    /// <summary>Whether it is an entry of the action, by name or because its own action says that it is one.</summary>
    public bool Is(string action)
    {
        for (var i = 0; i < Also.Count; i++)
        {
            if (Also[i] == action)
            {
                return true;
            }
        }

        return Action == action;
    }

    /// <summary>
    /// The day from which it counts: its own, or that of the outcome for a step that was arranged ahead; null while only arranged.
    /// </summary>
    public DateOnly? EffectiveDate(DateOnly on) => Due is null ? Date : OutcomeOn(on) is null ? null : OutcomeDate;

    /// <summary>The outcome as recorded by the date; null when none is.</summary>
    public string? OutcomeOn(DateOnly on) => OutcomeDate <= on ? Outcome : null;

    /// <summary>A recorded value as it is on the date (S15); null while none is.</summary>
    public string? ValueOn(string name, DateOnly on)
    {
        for (var i = (recorded?.Count ?? 0) - 1; i >= 0; i--)
        {
            var (date, recordedName, value) = recorded![i];
            if (date <= on && recordedName == name)
            {
                return value;
            }
        }

        return null;
    }

    public bool IsArranged(DateOnly on) => Date <= on && Due is not null && OutcomeOn(on) is null;

    /// <summary>Whether it may concern the parent asked about: it names that one or none. Null or empty: all are asked about.</summary>
    public bool MayConcern(string? parent) => parent is not { Length: > 0 } || Parent is null || Parent == parent;

    /// <summary>Done by the date and not taken back by then (S24, S28).</summary>
    public bool IsEffective(DateOnly on) => EffectiveDate(on) <= on && !(OutcomeUndoes && OutcomeOn(on) is not null);

    private static SortedDictionary<string, string> Last(List<(DateOnly Date, string Name, string Value)> recorded)
    {
        var last = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (_, name, value) in recorded)
        {
            last[name] = value;
        }

        return last;
    }
}
