using System.Collections;

namespace AttendanceRules.Import.Registers;

/// <summary>Marks of one sign each, as a text has them one after another. A blank is a session without a mark.</summary>
internal sealed class SignMarks(string text) : IReadOnlyList<string>
{
    private static readonly string[] Signs = [.. Enumerable.Range(0, 128).Select(c => ((char)c).ToString().Trim())];

    public int Count => text.Length;

    public string this[int index] => Of(text[index]);

    public static string Of(char sign) => sign < Signs.Length ? Signs[sign] : sign.ToString().Trim();

    public IEnumerator<string> GetEnumerator() => text.Select(Of).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
