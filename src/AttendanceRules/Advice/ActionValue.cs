namespace AttendanceRules.Advice;

/// <summary>An amount or date that an action carries, such as a price and the last day on which it is enough.</summary>
/// <param name="Name">Its name in the pack.</param>
/// <param name="Value">The number, as in the threshold in force.</param>
/// <param name="Unit">Its unit in words.</param>
/// <param name="Until">The last day on which it holds, included; null where none is named or it cannot be known yet.</param>
/// <param name="Source">Where the number comes from, <c>document#clause</c>; empty when the pack names none.</param>
public sealed record ActionValue(string Name, string Value, string Unit, DateOnly? Until, string Source);
