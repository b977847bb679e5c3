using AttendanceRules.Calendar;

namespace AttendanceRules.Records;

/// <summary>One step of casework, its rows merged as known on a day. Ask it for its state on a date.</summary>
internal sealed class Entry
{
    public required string Id { get; init; }

    public required DateOnly Date { get; init; }

    public required string Action { get; init; }

    /// <summary>Actions as which it counts too.</summary>
    public IReadOnlyList<string> Also { get; init; } = [];

    public string? Parent { get; init; }

    /// <summary>When the recorded action is to take place (S28).</summary>
    public DateOnly? Due { get; init; }

    public DateOnly? Until { get; init; }

    public string? Outcome { get; init; }

    public DateOnly? OutcomeDate { get; init; }

    public DateSpan? For { get; init; }

    public required IReadOnlyDictionary<string, string> Values { get; init; }

    /// <summary>Every recorded value with the day of its row, in the order in which they became known.</summary>
    public IReadOnlyList<(DateOnly Date, string Name, string Value)> Recorded { get; init; } = [];

    /// <summary>True when an outcome of the entry, declared <c>undoes</c>, takes it back.</summary>
    public bool OutcomeUndoes { get; init; }

    /// <summary>Whether it is an entry of the action, by name or because its own action says that it is one.</summary>
    public bool Is(string action) => Action == action || Also.Contains(action, StringComparer.Ordinal);

    /// <summary>
    /// The day from which it counts: its own, or that of the outcome for a step that was arranged ahead; null while only arranged.
    /// </summary>
    public DateOnly? EffectiveDate(DateOnly on) => Due is null ? Date : OutcomeOn(on) is null ? null : OutcomeDate;

    /// <summary>The outcome as recorded by the date; null when none is.</summary>
    public string? OutcomeOn(DateOnly on) => OutcomeDate <= on ? Outcome : null;

    /// <summary>A recorded value as it is on the date (S15); null while none is.</summary>
    public string? ValueOn(string name, DateOnly on) => Recorded.LastOrDefault(r => r.Date <= on && r.Name == name).Value;

    public bool IsArranged(DateOnly on) => Date <= on && Due is not null && OutcomeOn(on) is null;

    /// <summary>Whether it may concern the parent asked about: it names that one or none. Null or empty: all are asked about.</summary>
    public bool MayConcern(string? parent) => parent is not { Length: > 0 } || Parent is null || Parent == parent;

    /// <summary>Done by the date and not taken back by then (S24, S28).</summary>
    public bool IsEffective(DateOnly on) => EffectiveDate(on) <= on && !(OutcomeUndoes && OutcomeOn(on) is not null);
}
