using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Windows;

namespace AttendanceRules.Model.Rules;

/// <summary>A level of priority: which lines have it.</summary>
internal sealed record PriorityDeclaration(string Id, string Title)
{
    public required Origin Origin { get; init; }

    /// <summary>Empty: every kind but standing.</summary>
    public IReadOnlyList<ActionKind> Kinds { get; init; } = [];

    /// <summary>Empty: whatever it rests on.</summary>
    public IReadOnlyList<Basis> Bases { get; init; } = [];

    /// <summary>Empty: every status.</summary>
    public IReadOnlyList<ActionStatus> Statuses { get; init; } = [];

    /// <summary>True: only lines with a deadline.</summary>
    public bool IsDated { get; init; }

    /// <summary>What must not be false of the pupil; null: nothing.</summary>
    public Expression? When { get; init; }

    /// <summary>After which time a line without a deadline is reviewed; null: it is not.</summary>
    public DatedLength? ReviewBy { get; init; }
}
