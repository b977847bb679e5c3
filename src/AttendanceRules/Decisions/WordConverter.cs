using System.Text.Json;
using System.Text.Json.Serialization;

namespace AttendanceRules.Decisions;

/// <summary>Values of a closed set by their words.</summary>
internal abstract class WordConverter<T>(WordTable<T> words) : JsonConverter<T>
    where T : struct, Enum
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        words.Read(reader.GetString()) ?? throw new JsonException();

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WriteStringValue(words.Of(value));
}
