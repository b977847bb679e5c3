using AttendanceRules.Advice;

namespace AttendanceRules.Benchmarks.England;

/// <summary>Advice on a pupil as a line of JSON.</summary>
internal static class EnglandLine
{
    /// <summary>Writes it and says how long it is.</summary>
    public static long BytesOf(PupilAdvice advice)
    {
        using var line = new MemoryStream();
        advice.WriteLine(line);
        return line.Length;
    }
}
