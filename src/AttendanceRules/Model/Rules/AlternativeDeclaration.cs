using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Pathways;

namespace AttendanceRules.Model.Rules;

/// <summary>One of the ways of a <c>firstOf</c>: the first that holds and is not withheld is taken.</summary>
internal sealed record AlternativeDeclaration(Expression When, IReadOnlyList<Symbol> Needs, IReadOnlyList<LineDeclaration> Do,
    WatchDeclaration? Watch, DateOnly From, DateOnly? To)
{
    public required Origin Origin { get; init; }

    /// <summary>Where its condition is written; null for none.</summary>
    public Origin? WhenOrigin { get; init; }

    public bool IsInForce(DateOnly date) => From <= date && !(date > To);
}
