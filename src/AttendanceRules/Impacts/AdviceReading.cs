using System.Buffers;
using System.Text.Json;
using AttendanceRules.Advice;
using AttendanceRules.Advice.Formats;

namespace AttendanceRules.Impacts;

/// <summary>Whether two advices read alike in every word, by their JSON, which holds all that is advised. One buffer serves many.</summary>
internal sealed class AdviceReading : IDisposable
{
    private readonly ArrayBufferWriter<byte> before = new();
    private readonly ArrayBufferWriter<byte> after = new();
    private readonly Utf8JsonWriter json;

    // Nobody reads this text, and to check its form takes time.
    public AdviceReading() => json = new Utf8JsonWriter(before, new JsonWriterOptions { SkipValidation = true });

    public bool IsSame(PupilAdvice earlier, PupilAdvice later)
    {
        // What differs at a glance need not be written down.
        if (earlier.Actions.Count != later.Actions.Count || !earlier.Notices.SequenceEqual(later.Notices)
            || !earlier.Groups.SequenceEqual(later.Groups, StringComparer.Ordinal))
        {
            return false;
        }

        Write(before, earlier);
        Write(after, later);
        return before.WrittenSpan.SequenceEqual(after.WrittenSpan);
    }

    public void Dispose() => json.Dispose();

    private void Write(ArrayBufferWriter<byte> text, PupilAdvice advice)
    {
        text.ResetWrittenCount();
        json.Reset(text);
        JsonRenderer.Write(json, advice);
        json.Flush();
    }
}
