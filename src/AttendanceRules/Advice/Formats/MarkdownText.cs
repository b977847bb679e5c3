using System.Text;

namespace AttendanceRules.Advice.Formats;

/// <summary>
/// Text of records and packs in a Markdown document. Both are untrusted: nothing of theirs becomes markup, a link or an image.
/// </summary>
internal static class MarkdownText
{
    private const string Inline = "\\`*_[]|~";
    private const string Leading = "#+-=>";

    /// <summary>The text on one line, for a cell, a heading or a sentence.</summary>
    public static string Of(string text)
    {
        var escaped = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            escaped.Append(c switch
            {
                '<' => "&lt;",
                '&' when i + 1 < text.Length && (text[i + 1] == '#' || char.IsAsciiLetter(text[i + 1])) => "&amp;",
                ':' when text.AsSpan(i + 1).StartsWith("//") => "\\:",
                '.' when i >= 3 && text.AsSpan(i - 3, 3).Equals("www", StringComparison.OrdinalIgnoreCase) => "\\.",
                _ when PlainText.IsHidden(c) => " ",
                _ when Inline.Contains(c, StringComparison.Ordinal) => "\\" + c,
                _ => c.ToString(),
            });
        }

        // What begins a list, a quotation or a heading does so at the start of a line alone.
        return escaped.Length > 0 && Leading.Contains(escaped[0], StringComparison.Ordinal) ? "\\" + escaped : escaped.ToString();
    }

    /// <summary>The text as code; as plain text where it holds what ends code.</summary>
    public static string Code(string text) => text.Contains('`', StringComparison.Ordinal) || text.Any(PlainText.IsHidden)
        || text.Length == 0
        ? Of(text)
        : $"`{text.Replace("|", "\\|", StringComparison.Ordinal)}`";

    /// <summary>A row of a table.</summary>
    public static string Row(IEnumerable<string> cells) => $"| {string.Join(" | ", cells.Select(Of))} |";

    /// <summary>A table; one word where it has no rows.</summary>
    public static IEnumerable<string> Table(IReadOnlyList<string> header, IReadOnlyList<IReadOnlyList<string>> rows) =>
        rows.Count == 0 ? ["Nothing."] : [Row(header), $"| {string.Join(" | ", header.Select(_ => "---"))} |", .. rows.Select(Row)];

    /// <summary>A table with sentences below it, or, where it has no rows, the sentences alone.</summary>
    public static IEnumerable<string> Table(
        IReadOnlyList<string> header, IReadOnlyList<IReadOnlyList<string>> rows, IReadOnlyList<string> below) =>
        rows.Count == 0 && below.Count > 0 ? below.SelectMany(l => new[] { "", Of(l) }).Skip(1)
            : Table(header, rows).Concat(below.SelectMany(l => new[] { "", Of(l) }));
}
