using System.Text.Json;
using System.Text.Json.Serialization;

namespace AttendanceRules.RulesEngine.Facts;

/// <summary>
/// Writes what a reader can read, each in the words of every output. RulesEngine asks for it where an error message of a rule names a
/// value: <c>$(certain.absenceRate)</c>.
/// </summary>
internal sealed class FactReaderJson : JsonConverter<FactReader>
{
    public override FactReader Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("Facts are worked out from records. They cannot be read from JSON.");

    public override void Write(Utf8JsonWriter writer, FactReader value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        foreach (var (name, words) in value.All)
        {
            writer.WriteString(name, words);
        }

        writer.WriteEndObject();
    }
}
