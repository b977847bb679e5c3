using AttendanceRules.Model;
using AttendanceRules.Model.Expressions;

namespace AttendanceRules.Schools;

/// <summary>Published figures, as a pack declares them.</summary>
internal sealed record BenchmarkDeclaration(string Id, string Title, DateOnly From, DateOnly? To, string Period, string Licence,
    IReadOnlyList<BenchmarkValue> Values, IReadOnlyList<string> Sources)
{
    public required Origin Origin { get; init; }

    /// <summary>The school's question that says its area; null: the figures of every area are compared.</summary>
    public Symbol? AreaFrom { get; init; }

    /// <summary>The school's question that says its phase; null: the figures of every phase are compared.</summary>
    public Symbol? PhaseFrom { get; init; }

    public bool IsInForce(DateOnly date) => From <= date && !(date > To);
}
