using System.Text.Json;
using Json.Schema;

namespace AttendanceRules.Cli.Tests;

/// <summary>
/// What SARIF 2.1.0 asks of the members that <c>check</c> writes, in our own words: the whole schema of the standard is not kept here.
/// </summary>
internal static class SarifForm
{
    private static readonly JsonSchema Schema = JsonSchema.FromText("""
        { "type": "object", "additionalProperties": false, "required": [ "$schema", "version", "runs" ],
          "properties": {
            "$schema": { "type": "string", "format": "uri" }, "version": { "const": "2.1.0" },
            "runs": { "type": "array", "minItems": 1, "items": { "type": "object", "additionalProperties": false,
              "required": [ "tool", "results" ],
              "properties": {
                "tool": { "type": "object", "additionalProperties": false, "required": [ "driver" ], "properties": {
                  "driver": { "type": "object", "additionalProperties": false, "required": [ "name" ], "properties": {
                    "name": { "type": "string" }, "version": { "type": "string" },
                    "rules": { "type": "array", "uniqueItems": true, "items": { "type": "object", "additionalProperties": false,
                      "required": [ "id" ], "properties": { "id": { "type": "string" }, "shortDescription": { "$ref": "#/$defs/text" },
                        "fullDescription": { "$ref": "#/$defs/text" }, "help": { "$ref": "#/$defs/text" } } } } } } } },
                "columnKind": { "enum": [ "utf16CodeUnits", "unicodeCodePoints" ] },
                "results": { "type": "array", "items": { "$ref": "#/$defs/result" } } } } } },
          "$defs": {
            "text": { "type": "object", "additionalProperties": false, "required": [ "text" ],
              "properties": { "text": { "type": "string", "minLength": 1 } } },
            "result": { "type": "object", "additionalProperties": false, "required": [ "message" ],
              "properties": {
                "ruleId": { "type": "string" }, "ruleIndex": { "type": "integer", "minimum": 0 },
                "level": { "enum": [ "none", "note", "warning", "error" ] }, "message": { "$ref": "#/$defs/text" },
                "locations": { "type": "array", "items": { "type": "object", "additionalProperties": false, "properties": {
                  "physicalLocation": { "type": "object", "additionalProperties": false, "required": [ "artifactLocation" ], "properties": {
                    "artifactLocation": { "type": "object", "additionalProperties": false, "required": [ "uri" ],
                      "properties": { "uri": { "type": "string", "format": "uri-reference" } } },
                    "region": { "type": "object", "additionalProperties": false, "properties": {
                      "startLine": { "type": "integer", "minimum": 1 }, "startColumn": { "type": "integer", "minimum": 1 } } } } },
                  "logicalLocations": { "type": "array", "uniqueItems": true, "items": { "type": "object",
                    "additionalProperties": false, "properties": { "fullyQualifiedName": { "type": "string" } } } } } } },
                "suppressions": { "type": "array", "items": { "type": "object", "additionalProperties": false, "required": [ "kind" ],
                  "properties": { "kind": { "enum": [ "inSource", "external" ] }, "justification": { "type": "string" } } } } } } } }
        """);

    private static readonly EvaluationOptions Options = new() { OutputFormat = OutputFormat.List, RequireFormatValidation = true };

    /// <summary>What is wrong with the text. Empty: nothing. Each result's number of a rule must be that of its rule.</summary>
    public static List<string> Errors(string text)
    {
        using var document = JsonDocument.Parse(text);
        var result = Schema.Evaluate(document.RootElement, Options);
        if (!result.IsValid)
        {
            return [.. (result.Details ?? []).Where(d => d.Errors is not null)
                .SelectMany(d => d.Errors!.Select(e => $"{d.InstanceLocation}: {e.Value}")).DefaultIfEmpty("not valid")];
        }

        var run = document.RootElement.GetProperty("runs")[0];
        var rules = run.GetProperty("tool").GetProperty("driver").GetProperty("rules");
        return [.. run.GetProperty("results").EnumerateArray()
            .Where(r => rules[r.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString() != r.GetProperty("ruleId").GetString())
            .Select(r => r.GetRawText())];
    }
}
