namespace AttendanceRules.Advice;

/// <summary>An action that waits for something to be on record first.</summary>
/// <param name="Stakeholder">Who would act.</param>
/// <param name="Action">Name of the action.</param>
/// <param name="Parent">Id of the parent it concerns; null for none.</param>
/// <param name="Rules">Ids of the rules concerned.</param>
/// <param name="Missing">Everything missing.</param>
/// <param name="SuppliedBy">Actions that supply what is missing.</param>
public sealed record BlockedAction(string Stakeholder, string Action, string? Parent, IReadOnlyList<string> Rules, IReadOnlyList<string> Missing, IReadOnlyList<string> SuppliedBy);
