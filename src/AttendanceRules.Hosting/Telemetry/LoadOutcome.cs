namespace AttendanceRules.Hosting.Telemetry;

/// <summary>What came of reading packs, as the tag says it.</summary>
internal static class LoadOutcome
{
    public const string Loaded = "loaded";
    public const string Unchanged = "unchanged";
    public const string Rejected = "rejected";
}
