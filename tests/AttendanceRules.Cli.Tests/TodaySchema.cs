using System.Text.Json;
using Json.Schema;

namespace AttendanceRules.Cli.Tests;

/// <summary>The published schema of what <c>today</c> writes as JSON, read by a validator that is not ours.</summary>
internal static class TodaySchema
{
    private static readonly EvaluationOptions Options = new() { OutputFormat = OutputFormat.List, RequireFormatValidation = true };
    private static readonly JsonSchema Schema = JsonSchema.FromText(File.ReadAllText(RepositoryFolder.Of("rules", "today.schema.json")));

    /// <summary>What the schema finds wrong in the text. Empty: nothing.</summary>
    public static List<string> Errors(string text)
    {
        using var document = JsonDocument.Parse(text);
        var result = Schema.Evaluate(document.RootElement, Options);
        return result.IsValid ? [] : [.. (result.Details ?? []).Where(d => d.Errors is not null)
            .SelectMany(d => d.Errors!.Select(e => $"{d.InstanceLocation}: {e.Value}")).DefaultIfEmpty("not valid")];
    }
}
