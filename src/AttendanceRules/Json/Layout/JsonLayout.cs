using System.Text;

namespace AttendanceRules.Json.Layout;

/// <summary>
/// The one layout of pack files. What fits on a line is on one; of what does not, each member is on a line of its own, and a list of texts
/// or numbers fills lines. Comments stay where they are, and one blank line where there was any. Texts and numbers stay as written.
/// </summary>
internal static class JsonLayout
{
    private const int Width = 160;
    private const int Step = 2;

    /// <summary>The text laid out. It has to be valid JSON, comments and trailing commas allowed.</summary>
    public static string Of(string text)
    {
        var (value, after) = new LayoutReader(text.ReplaceLineEndings("\n")).Read();
        var written = new StringBuilder();
        Comments(written, value.Before, 0);
        Write(written, value, 0, 0);
        written.Append(Behind(value)).Append('\n');
        Comments(written, after, 0);
        return written.ToString();
    }

    private static void Write(StringBuilder written, LayoutNode node, int depth, int column)
    {
        var line = node.Line;
        if (node.IsScalar || node.Parts.Count + node.AtEnd.Count == 0
            || (depth > 0 && !node.HoldsComments && column + line.Length <= Width))
        {
            written.Append(line);
            return;
        }

        written.Append(node.Opens);
        if (node.IsList && node.Parts.TrueForAll(p => p.IsScalar) && !node.HoldsComments)
        {
            Fill(written, node.Parts, depth + 1);
        }
        else
        {
            Parts(written, node, depth + 1);
        }

        written.Append('\n').Append(' ', Step * depth).Append(node.IsList ? ']' : '}');
    }

    private static void Parts(StringBuilder written, LayoutNode node, int depth)
    {
        for (var i = 0; i < node.Parts.Count; i++)
        {
            var part = node.Parts[i];
            written.Append('\n');
            if (part.IsAfterBlank && i > 0)
            {
                written.Append('\n');
            }

            Comments(written, part.Before, depth);
            written.Append(' ', Step * depth).Append(part.Named);
            Write(written, part, depth, (Step * depth) + part.Named.Length + 1);
            written.Append(i + 1 < node.Parts.Count ? "," : "").Append(Behind(part));
        }

        foreach (var comment in node.AtEnd)
        {
            written.Append('\n').Append(' ', Step * depth).Append(comment);
        }
    }

    private static void Fill(StringBuilder written, List<LayoutNode> parts, int depth)
    {
        var column = Width;
        for (var i = 0; i < parts.Count; i++)
        {
            var item = parts[i].Raw + (i + 1 < parts.Count ? "," : "");
            if (column + 1 + item.Length > Width)
            {
                written.Append('\n').Append(' ', Step * depth).Append(item);
                column = (Step * depth) + item.Length;
            }
            else
            {
                written.Append(' ').Append(item);
                column += 1 + item.Length;
            }
        }
    }

    private static void Comments(StringBuilder written, IReadOnlyList<string> comments, int depth)
    {
        foreach (var comment in comments)
        {
            written.Append(' ', Step * depth).Append(comment).Append('\n');
        }
    }

    private static string Behind(LayoutNode node) => string.Concat(node.Behind.Select(c => " " + c));
}
