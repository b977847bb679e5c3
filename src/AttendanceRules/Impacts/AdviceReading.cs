using AttendanceRules.Advice;
using AttendanceRules.Advice.Formats;

namespace AttendanceRules.Impacts;

/// <summary>Whether two advices read alike in every word, by their JSON, which holds all that is advised. One buffer serves many.</summary>
internal sealed class AdviceReading : IDisposable
{
    private readonly MemoryStream before = new();
    private readonly MemoryStream after = new();

    public bool IsSame(PupilAdvice earlier, PupilAdvice later) => Written(before, earlier).SequenceEqual(Written(after, later));

    public void Dispose()
    {
        before.Dispose();
        after.Dispose();
    }

    private static ReadOnlySpan<byte> Written(MemoryStream text, PupilAdvice advice)
    {
        text.SetLength(0);
        JsonRenderer.Write(text, advice);
        return text.GetBuffer().AsSpan(0, (int)text.Length);
    }
}
