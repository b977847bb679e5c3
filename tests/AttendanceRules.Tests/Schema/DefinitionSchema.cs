using System.Text.Json;
using System.Text.Json.Nodes;
using AttendanceRules.Packs.Schema;
using Json.Schema;

namespace AttendanceRules.Tests.Schema;

/// <summary>One definition of the schema of pack files as a schema of its own, read by a validator that is not ours.</summary>
internal sealed class DefinitionSchema
{
    private static readonly EvaluationOptions Options = new() { OutputFormat = OutputFormat.Flag, RequireFormatValidation = true };
    private static readonly JsonNode Whole = JsonNode.Parse(PackSchema.Write())!;
    private readonly JsonSchema schema;

    public DefinitionSchema(string definition)
    {
        // Only what the definition leads to: the whole takes long to read.
        var needed = new JsonObject();
        Take(definition, needed);
        schema = JsonSchema.FromText(
            new JsonObject { ["$schema"] = Whole["$schema"]!.DeepClone(), ["$ref"] = "#/$defs/" + definition, ["$defs"] = needed }
                .ToJsonString());
    }

    public bool Takes(string text)
    {
        using var document = JsonDocument.Parse(text);
        return schema.Evaluate(document.RootElement, Options).IsValid;
    }

    private static void Take(string definition, JsonObject into)
    {
        if (into.ContainsKey(definition))
        {
            return;
        }

        into[definition] = Whole["$defs"]![definition]!.DeepClone();
        foreach (var reference in References(into[definition]).ToList())
        {
            Take(reference["#/$defs/".Length..], into);
        }
    }

    private static IEnumerable<string> References(JsonNode? node) => node switch
    {
        JsonObject map => map.SelectMany(m => m.Key == "$ref" ? [(string)m.Value!] : References(m.Value)),
        JsonArray list => list.SelectMany(References),
        _ => [],
    };
}
