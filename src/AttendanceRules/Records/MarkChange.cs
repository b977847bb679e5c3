namespace AttendanceRules.Records;

/// <summary>What one more mark makes of its session.</summary>
/// <param name="Was">What the session was; null: it had no mark.</param>
/// <param name="Now">What it is; null: it has none.</param>
internal sealed record MarkChange(MarkKind? Was, MarkKind? Now);
