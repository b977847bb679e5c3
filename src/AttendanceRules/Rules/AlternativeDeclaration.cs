using AttendanceRules.Language;

namespace AttendanceRules.Rules;

/// <summary>One of the ways of a <c>firstOf</c>: the first that holds and is not withheld is taken.</summary>
internal sealed record AlternativeDeclaration(Condition When, IReadOnlyList<Named> Needs, IReadOnlyList<LineDeclaration> Do, WatchDeclaration? Watch, DateOnly From, DateOnly? To)
{
    public bool IsInForce(DateOnly date) => From <= date && !(date > To);
}
