using System.Buffers;
using System.Text;
using System.Text.Json;

namespace AttendanceRules.Advice.Formats;

/// <summary>JSON on one line, without members that are null, an empty list or an empty object.</summary>
internal static class CompactJson
{
    private static readonly JsonWriterOptions OneLine = JsonMembers.Options with { Indented = false };

    public static string Of(ReadOnlyMemory<byte> json)
    {
        var buffer = new ArrayBufferWriter<byte>(json.Length);
        using (var document = JsonDocument.Parse(json))
        using (var writer = new Utf8JsonWriter(buffer, OneLine))
        {
            Write(document.RootElement, writer);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void Write(JsonElement value, Utf8JsonWriter writer)
    {
        if (value.ValueKind == JsonValueKind.Object)
        {
            writer.WriteStartObject();
            foreach (var member in value.EnumerateObject().Where(m => !IsEmpty(m.Value)))
            {
                writer.WritePropertyName(member.Name);
                Write(member.Value, writer);
            }

            writer.WriteEndObject();
        }
        else if (value.ValueKind == JsonValueKind.Array)
        {
            writer.WriteStartArray();
            foreach (var item in value.EnumerateArray())
            {
                Write(item, writer);
            }

            writer.WriteEndArray();
        }
        else
        {
            value.WriteTo(writer);
        }
    }

    private static bool IsEmpty(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => true,
        JsonValueKind.Array => value.GetArrayLength() == 0,
        JsonValueKind.Object => !value.EnumerateObject().Any(),
        _ => false,
    };
}
