using System.Buffers;
using System.Text.Json;

namespace AttendanceRules.Advice.Formats;

/// <summary>
/// What one line of JSON after another says again: values are written once, and then copied as they were written. Two values are the same
/// where they are one object, which nobody changes.
/// </summary>
/// <param name="lines">Where the lines are written, on one line each.</param>
internal sealed class KeptJson(ArrayBufferWriter<byte> lines)
{
    // Few values are the same for all lines, and few are in a line more than once: they are looked for one by one.
    private const int Most = 16;

    // Of the last lines; where there are too many, they are gathered anew.
    private readonly List<(object Of, byte[] Json)> ofLines = new(Most);

    // Of the line that is being written: from where to where in it.
    private readonly List<(object Of, Range Json)> ofLine = new(Most);

    /// <summary>Writes a value that other lines have too.</summary>
    public void Write<T>(Utf8JsonWriter json, T value, Action<Utf8JsonWriter, T> write)
        where T : class
    {
        for (var i = 0; i < ofLines.Count; i++)
        {
            if (ReferenceEquals(ofLines[i].Of, value))
            {
                json.WriteRawValue(ofLines[i].Json, skipInputValidation: true);
                return;
            }
        }

        if (ofLines.Count == Most)
        {
            ofLines.Clear();
        }

        var range = Written(json, value, write);
        ofLines.Add((value, lines.WrittenSpan[range].ToArray()));
    }

    /// <summary>Writes a value that the line may have elsewhere too.</summary>
    public void WriteOfLine<T>(Utf8JsonWriter json, T value, Action<Utf8JsonWriter, T> write)
        where T : class
    {
        for (var i = 0; i < ofLine.Count; i++)
        {
            if (ReferenceEquals(ofLine[i].Of, value))
            {
                json.WriteRawValue(lines.WrittenSpan[ofLine[i].Json], skipInputValidation: true);
                return;
            }
        }

        if (ofLine.Count < Most)
        {
            ofLine.Add((value, Written(json, value, write)));
        }
        else
        {
            write(json, value);
        }
    }

    /// <summary>Forgets what was in the line, which is at its end.</summary>
    public void EndLine() => ofLine.Clear();

    private Range Written<T>(Utf8JsonWriter json, T value, Action<Utf8JsonWriter, T> write)
    {
        json.Flush();
        var from = lines.WrittenCount;
        write(json, value);
        json.Flush();
        return from..lines.WrittenCount;
    }
}
