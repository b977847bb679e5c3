using AttendanceRules.Model;

namespace AttendanceRules.Schools;

/// <summary>A document about a school, as a pack declares it.</summary>
internal sealed record ReportDeclaration(string Id, string Title, string? For, DateOnly From, DateOnly? To,
    IReadOnlyList<(string Title, IReadOnlyList<string> Show, IReadOnlyList<string> Sources)> Sections, IReadOnlyList<string> Sources)
{
    public required Origin Origin { get; init; }

    public bool IsInForce(DateOnly date) => From <= date && !(date > To);
}
