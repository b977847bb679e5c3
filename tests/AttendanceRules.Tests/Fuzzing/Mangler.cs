using System.Text;

namespace AttendanceRules.Tests.Fuzzing;

/// <summary>Makes damaged texts of whole ones: parts left out, doubled, moved, put together with parts of others.</summary>
internal sealed class Mangler(IReadOnlyList<string> corpus, IReadOnlyList<string> words, Random random)
{
    private const int MostChanges = 4;
    private const int MostCopies = 40;

    // What readers of texts trip over: signs of their languages, ends of numbers, and characters that are more or less than one.
    private static readonly string[] Odd =
    [
        "\0", "\r", "\n", "\t", "\"", "'", "\\", "{", "}", "[", "]", "(", ")", ",", ";", ":", ".", "-", "--", "=", "==", "!=", "<", ">",
        "<=", "&", "<!", "<![CDATA[", "&#x0;", "0", "-0", "1e400", "99999999999999999999", "0.001", "9999-12-31",
        "0001-01-01", "2026-02-30", "\uFEFF", "\u202E", "\uD800", "\uDC00", "é", "İ", "ﬀ", "😀", " ", "\u3000",
        "not ", " and ", " or ",
        "null", "true",
        "NaN", "/", "\\u0000", "*", "=cmd",
    ];

    public string Next()
    {
        var text = new StringBuilder(Any(corpus));
        for (var left = random.Next(MostChanges) + 1; left > 0; left--)
        {
            Change(text);
        }

        return text.ToString();
    }

    private void Change(StringBuilder text)
    {
        var at = random.Next(text.Length + 1);
        var length = random.Next(Math.Min(text.Length - at, 1 + random.Next(30)) + 1);
        switch (random.Next(7))
        {
            case 0:
                text.Remove(at, length);
                break;
            case 1:
                text.Insert(random.Next(text.Length + 1), text.ToString(at, length));
                break;
            case 2:
                text.Insert(at, Any(words));
                break;
            case 3:
                text.Insert(at, Any(Odd));
                break;
            case 4:
                var part = text.ToString(at, Math.Min(length, 6));
                for (var copies = random.Next(MostCopies); copies > 0; copies--)
                {
                    text.Insert(at, part);
                }

                break;
            case 5:
                var other = Any(corpus);
                text.Insert(at, other.AsSpan(random.Next(other.Length + 1)));
                break;
            default:
                text.Length = at;
                break;
        }
    }

    private string Any(IReadOnlyList<string> of) => of.Count == 0 ? "" : of[random.Next(of.Count)];
}
