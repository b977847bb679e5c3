using AttendanceRules.Advice;
using AttendanceRules.Evaluation.Verdicts;
using AttendanceRules.Model.Rules;
using AttendanceRules.Model.Values;
using AttendanceRules.Records;

namespace AttendanceRules.Evaluation;

/// <summary>A rule that calls for its lines: from when, in which context, with what findings.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Context">Where it was evaluated.</param>
/// <param name="Since">The day from which its deadlines count; any where <see cref="SinceWhen"/> finds it.</param>
/// <param name="CycleFrom">Entries before this day do not settle it.</param>
/// <param name="Truth">True, or undecided.</param>
/// <param name="Trace">The findings.</param>
internal readonly record struct Activation(DutyDeclaration Rule, EvaluationContext Context, DateOnly Since, DateOnly CycleFrom, Truth Truth,
    Trace Trace)
{
    /// <summary>The day of the next event of the same kind: entries from it on settle that one (S23).</summary>
    public DateOnly NextEvent { get; init; } = DateOnly.MaxValue;

    /// <summary>
    /// The day of the next event of the same kind, where one that is not certain counts too. It is open whether an entry from this day on
    /// settles this event.
    /// </summary>
    public DateOnly NextPossible { get; init; } = DateOnly.MaxValue;

    /// <summary>
    /// The name of an event of which it is not known when, or whether, it was; null: the event is in the context, or there is none.
    /// </summary>
    public string? OpenEvent { get; init; }

    /// <summary>Entries from the cycle's start on, but before this day, may be outside the cycle: its start is not known.</summary>
    public DateOnly CycleCertainFrom { get; init; } = DateOnly.MinValue;

    /// <summary>
    /// The rule's events where the next may come before this one is settled; null: it has no event, or a cycle of its own.
    /// </summary>
    public OverlappingEvents? Overlap { get; init; }

    /// <summary>Entries that put other stages of the pathway on record: each counts for one stage only (S21).</summary>
    public IReadOnlyList<Entry> Used { get; init; } = [];

    /// <summary>True for what is called for after a watch: all of its lines that repeat have begun, not only a first one (S26).</summary>
    public bool HasBegun { get; init; }

    /// <summary>An earlier edition of the rule under which its deadlines began, and on which day; null: none (S17).</summary>
    public (RuleDeclaration Rule, DateOnly Since)? Begun { get; init; }

    /// <summary>Finds since when it has called, where nothing that is advised depends on it; null: that is known.</summary>
    public ISinceWhen? SinceWhen { get; init; }

    /// <summary>The gates it came through; null where nobody asks why.</summary>
    public GateTrail? Trail { get; init; }
}
