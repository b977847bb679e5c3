namespace AttendanceRules.Import;

/// <summary>What is in the column of codes and is not a code.</summary>
/// <param name="Value">What was written, at most 20 characters of it.</param>
/// <param name="Count">How many marks.</param>
/// <param name="First">The day of the first of them.</param>
/// <param name="Last">The day of the last of them.</param>
/// <param name="Nearest">A code that it may mean, since it begins with it; null: there is none.</param>
public sealed record UnmappedValue(string Value, int Count, DateOnly First, DateOnly Last, string? Nearest);
