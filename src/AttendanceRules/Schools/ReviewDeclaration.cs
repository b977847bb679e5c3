using AttendanceRules.Model;

namespace AttendanceRules.Schools;

/// <summary>A self-evaluation of a school, as a pack declares it; the worst rating first.</summary>
internal sealed record ReviewDeclaration(
    string Id, string Title, DateOnly From, DateOnly? To, IReadOnlyList<string> Ratings,
    IReadOnlyList<ReviewSectionDeclaration> Sections, IReadOnlyList<string> Sources)
{
    public required Origin Origin { get; init; }

    public bool IsInForce(DateOnly date) => From <= date && !(date > To);
}
