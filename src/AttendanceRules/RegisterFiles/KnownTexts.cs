using System.Text;

namespace AttendanceRules.RegisterFiles;

/// <summary>
/// Short texts that a thread read before, so that one that comes again, as ids of parents do, is not made again. A text takes the place of
/// another one: there are never more.
/// </summary>
internal sealed class KnownTexts
{
    private const int Places = 1024;
    private const int LongestText = 64;

    [ThreadStatic]
    private static KnownTexts? own;

    private readonly string?[] texts = new string?[Places];

    /// <summary>Those of the thread.</summary>
    public static KnownTexts Own => own ??= new KnownTexts();

    /// <summary>The text of the bytes; null: it is not known.</summary>
    public string? Find(ReadOnlySpan<byte> bytes) =>
        bytes.Length <= LongestText && texts[PlaceOf(bytes)] is { } text && Ascii.Equals(bytes, text) ? text : null;

    public void Keep(ReadOnlySpan<byte> bytes, string text)
    {
        if (bytes.Length <= LongestText)
        {
            texts[PlaceOf(bytes)] = text;
        }
    }

    private static int PlaceOf(ReadOnlySpan<byte> bytes)
    {
        var hash = 2166136261u;
        foreach (var one in bytes)
        {
            hash = (hash ^ one) * 16777619u;
        }

        return (int)((hash ^ (hash >> 15)) % Places);
    }
}
