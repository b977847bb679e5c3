using System.Text.Json;
using System.Text.Json.Serialization;

namespace AttendanceRules.Decisions;

/// <summary>Truths by their words.</summary>
internal sealed class TruthConverter : JsonConverter<Truth>
{
    public override Truth Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        WordTables.Truths.Read(reader.GetString()) ?? throw new JsonException();

    public override void Write(Utf8JsonWriter writer, Truth value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToWord());
}
