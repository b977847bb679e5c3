using System.Net;
using AttendanceRules.Advice.Formats;

namespace AttendanceRules.Cli.Pages;

/// <summary>Pieces of a page. Every text of records and packs comes through <see cref="Text"/> and becomes no markup.</summary>
internal static class Html
{
    public static string Text(string text) => WebUtility.HtmlEncode(PlainText.Of(DayWords.In(text)));

    public static string Element(string name, string inner, string? style = null) =>
        $"<{name}{(style is null ? "" : $" class=\"{style}\"")}>{inner}</{name}>\n";

    public static string Paragraph(string text) => Element("p", Text(text));

    /// <summary>A list; empty: nothing.</summary>
    public static string List(IEnumerable<string> items)
    {
        var inner = string.Concat(items.Select(i => Element("li", i)));
        return inner.Length == 0 ? "" : Element("ul", "\n" + inner);
    }
}
