using System.Globalization;

namespace AttendanceRules.Cli;

/// <summary>Text for a screen of a fixed width.</summary>
internal static class ScreenText
{
    private const int Width = 100;

    /// <summary>A day as people say it.</summary>
    public static string Day(DateOnly date) => date.ToString("ddd d MMM", CultureInfo.InvariantCulture);

    /// <summary>The text, cut where it is wider than the screen.</summary>
    public static string Cut(string text) => text.Length <= Width ? text : text[..(Width - 2)].TrimEnd() + " …";

    /// <summary>The text on as many rows as it needs, those after the first indented.</summary>
    public static IEnumerable<string> Wrap(string text, int indent)
    {
        while (text.Length > Width)
        {
            var at = text.LastIndexOf(' ', Width);
            at = at > indent ? at : Width;
            yield return text[..at].TrimEnd();
            text = new string(' ', indent) + text[at..].TrimStart();
        }

        yield return text.TrimEnd();
    }
}
