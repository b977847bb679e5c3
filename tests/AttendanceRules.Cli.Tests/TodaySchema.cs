namespace AttendanceRules.Cli.Tests;

/// <summary>The published schema of what <c>today</c> writes as JSON.</summary>
internal static class TodaySchema
{
    private static readonly PublishedSchema Schema = new("today.schema.json");

    /// <summary>What the schema finds wrong in the text. Empty: nothing.</summary>
    public static List<string> Errors(string text) => Schema.Errors(text);
}
