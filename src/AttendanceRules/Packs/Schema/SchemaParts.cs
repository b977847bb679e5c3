using System.Text.Json.Nodes;

namespace AttendanceRules.Packs.Schema;

/// <summary>The parts from which a JSON Schema is put together.</summary>
internal static class SchemaParts
{
    private const string DatePattern = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$";

    public static JsonObject Reference(string definition) => new() { ["$ref"] = "#/$defs/" + definition };

    public static JsonObject Type(string name) => new() { ["type"] = name };

    public static JsonObject Date() => new() { ["type"] = "string", ["format"] = "date", ["pattern"] = DatePattern };

    public static JsonObject TextOrTexts() => TextOrTexts(Type("string"));

    public static JsonObject TextOrTexts(JsonObject text) => new() { ["anyOf"] = new JsonArray(text, ListOf(text.DeepClone())) };

    public static JsonObject MapOf(JsonObject value) => new() { ["type"] = "object", ["additionalProperties"] = value };

    // A list that is null is not supplied; cases say so of casework.
    public static JsonObject ListOf(JsonNode item, bool orNull = false) =>
        new() { ["type"] = orNull ? Texts(["array", "null"]) : JsonValue.Create("array"), ["items"] = item };

    public static JsonObject Enum(IEnumerable<string> texts) => new() { ["enum"] = Texts(texts) };

    public static JsonArray Texts(IEnumerable<string> texts) => new([.. texts.Select(t => (JsonNode)JsonValue.Create(t)!)]);

    /// <summary>One schema for each way, of which exactly one is to be met.</summary>
    public static JsonArray Each(IEnumerable<string> members) => new([.. members.Select(m => (JsonNode)Requires([m]))]);

    public static JsonObject Requires(IEnumerable<string> members) => new() { ["required"] = Texts(members) };

    /// <summary>What holds of an object that has the member: it has none of the others.</summary>
    public static JsonObject Without(IEnumerable<string> members)
    {
        var properties = new JsonObject();
        foreach (var member in members)
        {
            properties[member] = false;
        }

        return new JsonObject { ["properties"] = properties };
    }

    /// <summary>Puts the members of one object into another; values that both have are those of the second.</summary>
    public static JsonObject With(this JsonObject into, JsonObject more)
    {
        foreach (var (key, value) in more)
        {
            into[key] = value?.DeepClone();
        }

        return into;
    }
}
