namespace AttendanceRules.Advice;

/// <summary>An item of a menu of support that serves a recommended action.</summary>
/// <param name="Action">Name of the item: an action of the packs.</param>
/// <param name="Title">What it is, for people.</param>
/// <param name="Provider">Who offers it; null where nobody is named.</param>
/// <param name="Duration">How long it takes, in words; null where that is not said.</param>
/// <param name="IsChargeable">Whether it is charged for; null where that is not said.</param>
/// <param name="Cost">What it costs on the date of the advice. Empty: no price is named.</param>
/// <param name="Sources">Its sources, <c>document#clause</c>.</param>
public sealed record SupportOffer(string Action, string Title, string? Provider, string? Duration, bool? IsChargeable, IReadOnlyList<ActionValue> Cost, IReadOnlyList<string> Sources);
