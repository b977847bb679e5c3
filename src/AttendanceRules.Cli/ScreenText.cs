using System.Globalization;
using AttendanceRules.Advice.Formats;

namespace AttendanceRules.Cli;

/// <summary>Text for a screen of a fixed width.</summary>
internal static class ScreenText
{
    private const int Width = 100;

    // A word that begins before this column and does not end on the screen is cut inside.
    private const int LeastCut = 50;

    /// <summary>A day without the day of its week.</summary>
    public static string ShortDay(DateOnly date) => date.ToString("d MMM", CultureInfo.InvariantCulture);

    /// <summary>A day as people say it.</summary>
    public static string Day(DateOnly date) => date.ToString("ddd d MMM", CultureInfo.InvariantCulture);

    /// <summary>The text, cut after a word where it is wider than the screen; what could move the cursor is shown as a sign.</summary>
    public static string Cut(string text)
    {
        var plain = PlainText.Of(text);
        if (plain.Length <= Width)
        {
            return plain;
        }

        var at = plain.LastIndexOf(' ', Width - 2);
        return plain[..(at > LeastCut ? at : Width - 2)].TrimEnd() + " …";
    }

    /// <summary>A heading; bold where the screen has colours.</summary>
    public static string Heading(string text, bool hasColour) =>
        hasColour ? $"\u001b[1m{PlainText.Of(text)}\u001b[0m" : PlainText.Of(text);

    /// <summary>The text on two rows at most.</summary>
    public static List<string> TwoRows(string text, int indent)
    {
        List<string> rows = [.. Wrap(text, indent)];
        return rows.Count > 2 ? [rows[0], Cut(rows[1] + " …")] : rows;
    }

    /// <summary>The text on as many rows as it needs, those after the first indented.</summary>
    public static IEnumerable<string> Wrap(string text, int indent)
    {
        var rest = PlainText.Of(text);
        while (rest.Length > Width)
        {
            var at = rest.LastIndexOf(' ', Width);
            at = at > indent ? at : Width;
            yield return rest[..at].TrimEnd();
            rest = new string(' ', indent) + rest[at..].TrimStart();
        }

        yield return rest.TrimEnd();
    }
}
