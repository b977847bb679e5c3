using AttendanceRules.Json;

namespace AttendanceRules.Impacts;

/// <summary>One edition of a declaration as it is written.</summary>
/// <param name="From">The first day on which it is in force.</param>
/// <param name="To">The last day; null: until further notice.</param>
/// <param name="Item">What is written.</param>
internal sealed record DatedItem(DateOnly From, DateOnly? To, JsonItem Item)
{
    public bool IsInForce(DateOnly date) => From <= date && !(date > To);
}
