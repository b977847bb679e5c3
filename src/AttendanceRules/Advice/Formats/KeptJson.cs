using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace AttendanceRules.Advice.Formats;

/// <summary>
/// What one line of JSON after another says again: values are written once, and then copied as they were written. Two values are the same
/// where they are one object, which nobody changes.
/// </summary>
/// <param name="lines">Where the lines are written, on one line each.</param>
internal sealed class KeptJson(ArrayBufferWriter<byte> lines)
{
    private const int Places = 64;

    // Of the last lines; what comes later takes the place of what was there.
    private readonly (object? Of, byte[] Json)[] ofLines = new (object?, byte[])[Places];

    // Of the line that is being written: from where to where in it.
    private readonly (object? Of, Range Json)[] ofLine = new (object?, Range)[Places];

    /// <summary>Writes a value that other lines have too.</summary>
    public void Write<T>(Utf8JsonWriter json, T value, Action<Utf8JsonWriter, T> write)
        where T : class
    {
        ref var kept = ref ofLines[PlaceOf(value)];
        if (ReferenceEquals(kept.Of, value))
        {
            json.WriteRawValue(kept.Json, skipInputValidation: true);
            return;
        }

        var range = Written(json, value, write);
        kept = (value, lines.WrittenSpan[range].ToArray());
    }

    /// <summary>Writes a value that the line may have elsewhere too.</summary>
    public void WriteOfLine<T>(Utf8JsonWriter json, T value, Action<Utf8JsonWriter, T> write)
        where T : class
    {
        ref var kept = ref ofLine[PlaceOf(value)];
        if (ReferenceEquals(kept.Of, value))
        {
            json.WriteRawValue(lines.WrittenSpan[kept.Json], skipInputValidation: true);
            return;
        }

        kept = (value, Written(json, value, write));
    }

    /// <summary>Forgets what was in the line, which is at its end.</summary>
    public void EndLine() => Array.Clear(ofLine);

    private Range Written<T>(Utf8JsonWriter json, T value, Action<Utf8JsonWriter, T> write)
    {
        json.Flush();
        var from = lines.WrittenCount;
        write(json, value);
        json.Flush();
        return from..lines.WrittenCount;
    }

    private static int PlaceOf(object value) => RuntimeHelpers.GetHashCode(value) % Places;
}
