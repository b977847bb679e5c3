using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace AttendanceRules.Cli.Tests.Pages;

/// <summary>A page with its elements and its colours. Elements that HTML leaves open are closed first.</summary>
internal sealed partial class WholePage
{
    private WholePage(string text)
    {
        Style = Rules().Match(text).Groups[1].Value;
        Root = XElement.Parse(Open().Replace(Rules().Replace(text, ""), "<$1/>").Replace("<!doctype html>", "", StringComparison.Ordinal));
    }

    public XElement Root { get; }

    public string Style { get; }

    public IEnumerable<XElement> All(params string[] names) =>
        Root.Descendants().Where(e => names.Contains(e.Name.LocalName, StringComparer.Ordinal));

    /// <summary>The colours of each <c>:root</c> in order, those that one does not name as in the first.</summary>
    public IEnumerable<Dictionary<string, string>> Palettes()
    {
        Dictionary<string, string>? first = null;
        foreach (Match root in Colours().Matches(Style))
        {
            var own = Colour().Matches(root.Value).ToDictionary(m => m.Groups[1].Value, m => m.Groups[2].Value, StringComparer.Ordinal);
            first ??= own;
            yield return first.Keys.Union(own.Keys, StringComparer.Ordinal)
                .ToDictionary(k => k, k => own.GetValueOrDefault(k) ?? first[k], StringComparer.Ordinal);
        }
    }

    /// <summary>The contrast of two colours, from 1 to 21: WCAG 2.2, "contrast ratio" and "relative luminance".</summary>
    public static double Contrast(string one, string other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    public static WholePage Of(params string[] arguments)
    {
        var outcome = CommandLine.RunHere([.. arguments]);
        Assert.Equal(0, outcome.ExitCode);
        return new WholePage(outcome.Output);
    }

    private static double Luminance(string colour)
    {
        double Part(int at)
        {
            var part = int.Parse(colour.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
            return part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4);
        }

        return (0.2126 * Part(1)) + (0.7152 * Part(3)) + (0.0722 * Part(5));
    }

    [GeneratedRegex("<style>(.*?)</style>", RegexOptions.Singleline, 60_000)]
    private static partial Regex Rules();

    [GeneratedRegex("<((?:meta|br|hr)\\b[^>]*?)/?>", RegexOptions.None, 60_000)]
    private static partial Regex Open();

    [GeneratedRegex(":root\\s*\\{[^}]*\\}", RegexOptions.None, 60_000)]
    private static partial Regex Colours();

    [GeneratedRegex("(--[a-z]+):\\s*(#[0-9a-f]{6})", RegexOptions.None, 60_000)]
    private static partial Regex Colour();
}
