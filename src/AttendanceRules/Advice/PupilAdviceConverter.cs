using System.Text.Json;
using System.Text.Json.Serialization;
using AttendanceRules.Advice.Formats;

namespace AttendanceRules.Advice;

/// <summary>Makes the serializer of .NET write advice on a pupil as <see cref="PupilAdvice.ToJson"/> does, and read it.</summary>
public sealed class PupilAdviceConverter : JsonConverter<PupilAdvice>
{
    /// <inheritdoc/>
    public override PupilAdvice Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        return PupilMembers.Read(document.RootElement);
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, PupilAdvice value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        JsonRenderer.Write(writer, value);
    }
}
