using AttendanceRules.Model.Facts;

namespace AttendanceRules.Model;

/// <summary>One edition of a group.</summary>
/// <param name="Name">Its name.</param>
/// <param name="When">Who is in it, over all editions.</param>
/// <param name="PackId">The pack that declares it.</param>
/// <param name="From">The first day on which it is in force.</param>
/// <param name="To">The last day; null: until further notice.</param>
/// <param name="Origin">Where it is declared.</param>
internal sealed record GroupDeclaration(string Name, ConditionFact When, string PackId, DateOnly From, DateOnly? To, Origin Origin)
{
    /// <summary>The day of the school year before which figures give no count of it, as the pack writes it; null: they always do.</summary>
    public Phrase? PublishedFrom { get; init; }

    public IReadOnlyList<string> Sources { get; init; } = [];

    public bool IsInForce(DateOnly date) => From <= date && !(date > To);
}
