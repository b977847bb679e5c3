using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Values;

namespace AttendanceRules.Evaluation.Plans;

/// <summary>A part of conditions before it has its place in a plan.</summary>
internal sealed record PlanPart(PlanKind Kind)
{
    /// <summary>The number that is compared.</summary>
    public int Of { get; init; }

    public Comparator Comparator { get; init; }

    public Ratio Limit { get; init; }

    /// <summary>The condition that is asked as it is written.</summary>
    public Expression? Asked { get; init; }

    public Truth Constant { get; init; }

    /// <summary>The parts that are joined, by their numbers.</summary>
    public IReadOnlyList<int> Joined { get; init; } = [];
}
