using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace AttendanceRules.Packs.Schema;

/// <summary>Lays JSON out for reading: what fits on a line stays on one.</summary>
internal static class SchemaLayout
{
    private const int Width = 180;

    public static string Text(JsonNode node)
    {
        var text = new StringBuilder();
        Append(text, node, 0);
        return text.Append('\n').ToString();
    }

    private static void Append(StringBuilder text, JsonNode? node, int depth)
    {
        var line = Line(node);
        var isObject = node is JsonObject;
        if (depth > 0 && (line.Length <= Width || node is not (JsonObject or JsonArray)))
        {
            text.Append(line);
            return;
        }

        var indent = new string(' ', 2 * (depth + 1));
        var separator = isObject ? "{\n" : "[\n";
        foreach (var (name, value) in isObject ? node!.AsObject().Select(m => (m.Key, m.Value)) : node!.AsArray().Select(v => ("", v)))
        {
            text.Append(separator).Append(indent);
            if (isObject)
            {
                text.Append(Line(JsonValue.Create(name))).Append(": ");
            }

            Append(text, value, depth + 1);
            separator = ",\n";
        }

        text.Append('\n').Append(' ', 2 * depth).Append(isObject ? '}' : ']');
    }

    private static string Line(JsonNode? node)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            if (node is null)
            {
                writer.WriteNullValue();
            }
            else
            {
                node.WriteTo(writer);
            }
        }

        return Encoding.UTF8.GetString(buffer.ToArray());
    }
}
