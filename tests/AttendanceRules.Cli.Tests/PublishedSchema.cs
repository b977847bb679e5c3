using System.Text.Json;
using Json.Schema;

namespace AttendanceRules.Cli.Tests;

/// <summary>A published schema of what the tool writes, read by a validator that is not ours.</summary>
internal sealed class PublishedSchema(string file)
{
    private static readonly EvaluationOptions Options = new() { OutputFormat = OutputFormat.List, RequireFormatValidation = true };
    private readonly JsonSchema schema = JsonSchema.FromText(File.ReadAllText(RepositoryFolder.Of("rules", file)));

    /// <summary>What the schema finds wrong in the text. Empty: nothing.</summary>
    public List<string> Errors(string text)
    {
        using var document = JsonDocument.Parse(text);
        var result = schema.Evaluate(document.RootElement, Options);
        return result.IsValid ? [] : [.. (result.Details ?? []).Where(d => d.Errors is not null)
            .SelectMany(d => d.Errors!.Select(e => $"{d.InstanceLocation}: {e.Value}")).DefaultIfEmpty("not valid")];
    }
}
