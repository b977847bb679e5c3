namespace AttendanceRules.Hosting.Telemetry;

/// <summary>What a book is called where people read it.</summary>
internal static class BookName
{
    /// <summary>Its name; for the book without one, <see cref="AttendanceRulesTelemetry.DefaultBook"/>.</summary>
    public static string Shown(string name) => name.Length == 0 ? AttendanceRulesTelemetry.DefaultBook : name;
}
