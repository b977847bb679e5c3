using System.Text.Json;
using System.Text.Json.Serialization;
using AttendanceRules.Advice.Formats;

namespace AttendanceRules.Advice;

/// <summary>Makes the serializer of .NET write advice on a school as <see cref="SchoolAdvice.ToJson"/> does. It is not read back.</summary>
public sealed class SchoolAdviceConverter : JsonConverter<SchoolAdvice>
{
    /// <summary>Always throws: figures are written as words, from which they cannot be had back.</summary>
    /// <exception cref="NotSupportedException">Always.</exception>
    public override SchoolAdvice Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("Advice on a school is written as JSON and not read back. Read its pupils, each as PupilAdvice.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, SchoolAdvice value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        JsonRenderer.Write(writer, value);
    }
}
