using System.Text.Json;
using System.Text.Json.Serialization;

namespace AttendanceRules.Decisions;

/// <summary>Gates by their words.</summary>
internal sealed class GateConverter : JsonConverter<Gate>
{
    public override Gate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        WordTables.Gates.Read(reader.GetString()) ?? throw new JsonException();

    public override void Write(Utf8JsonWriter writer, Gate value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToWord());
}
