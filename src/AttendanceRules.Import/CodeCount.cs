namespace AttendanceRules.Import;

/// <summary>How often a code was used.</summary>
/// <param name="Written">What the school wrote.</param>
/// <param name="Code">The code that it was taken as.</param>
/// <param name="Class">The class that the packs give the code on the first of its days; null: not known.</param>
/// <param name="Count">How many marks.</param>
public sealed record CodeCount(string Written, string Code, string? Class, int Count);
