using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Windows;

namespace AttendanceRules.Model.Rules;

/// <summary>A level of priority: which lines have it.</summary>
internal sealed record PriorityDeclaration(string Id, string Title)
{
    // The same as bits: each line is asked of each level.
    private readonly int kinds;
    private readonly int bases;
    private readonly int statuses;

    public required Origin Origin { get; init; }

    /// <summary>Empty: every kind but standing.</summary>
    public IReadOnlyList<ActionKind> Kinds
    {
        get;
        init => (field, kinds) = (value, value.Aggregate(0, static (bits, k) => bits | (1 << (int)k)));
    } = [];

    /// <summary>Empty: whatever it rests on.</summary>
    public IReadOnlyList<Basis> Bases
    {
        get;
        init => (field, bases) = (value, value.Aggregate(0, static (bits, b) => bits | (1 << (int)b)));
    } = [];

    /// <summary>Empty: every status.</summary>
    public IReadOnlyList<ActionStatus> Statuses
    {
        get;
        init => (field, statuses) = (value, value.Aggregate(0, static (bits, s) => bits | (1 << (int)s)));
    } = [];

    /// <summary>True: only lines with a deadline.</summary>
    public bool IsDated { get; init; }

    /// <summary>What must not be false of the pupil; null: nothing.</summary>
    public Expression? When { get; init; }

    /// <summary>After which time a line without a deadline is reviewed; null: it is not.</summary>
    public DatedLength? ReviewBy { get; init; }

    /// <summary>Whether a line's kind, what it rests on and its status are among those of the level.</summary>
    public bool Has(ActionKind kind, Basis basis, ActionStatus status) =>
        (kinds == 0 ? kind != ActionKind.Standing : (kinds & (1 << (int)kind)) != 0)
        && (bases == 0 || (bases & (1 << (int)basis)) != 0) && (statuses == 0 || (statuses & (1 << (int)status)) != 0);
}
