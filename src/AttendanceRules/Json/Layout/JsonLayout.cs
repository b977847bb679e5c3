using System.Text;

namespace AttendanceRules.Json.Layout;

/// <summary>
/// The one layout of pack files. What fits on a line is on one. Of what does not, the file, its sections and their lists have a line for
/// each part; inside a declaration short members share lines, and so do texts and numbers of a list. Comments stay where they are, and one
/// blank line where there was any. Texts and numbers stay as written.
/// </summary>
internal static class JsonLayout
{
    private const int Width = 140;
    private const int Step = 2;

    // A member as long as this has a line to itself, and declarations are so deep in a file.
    private const int Long = 72;
    private const int Declaration = 2;

    // Each clause of a document is read by itself.
    private const string Clauses = "\"clauses\"";

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
        Parts(written, node, depth + 1);
        written.Append('\n').Append(' ', Step * depth).Append(node.IsList ? ']' : '}');
    }

    private static void Parts(StringBuilder written, LayoutNode node, int depth)
    {
        var column = Width;
        for (var i = 0; i < node.Parts.Count; i++)
        {
            var part = node.Parts[i];
            var comma = i + 1 < node.Parts.Count ? "," : "";
            var length = part.Named.Length + part.Line.Length + comma.Length;
            if (i > 0 && column + 1 + length <= Width && Shares(node, part, depth) && Shares(node, node.Parts[i - 1], depth)
                && part.Before.Count == 0 && !part.IsAfterBlank && node.Parts[i - 1].Behind.Count == 0)
            {
                written.Append(' ').Append(part.Named).Append(part.Line);
                column += 1 + length;
            }
            else
            {
                written.Append(part.IsAfterBlank && i > 0 ? "\n\n" : "\n");
                Comments(written, part.Before, depth);
                written.Append(' ', Step * depth).Append(part.Named);
                Write(written, part, depth, (Step * depth) + part.Named.Length + comma.Length);
                column = (Step * depth) + length;
            }

            written.Append(comma).Append(Behind(part));
        }

        foreach (var comment in node.AtEnd)
        {
            written.Append('\n').Append(' ', Step * depth).Append(comment);
        }
    }

    // Whether a part may be beside others on a line: texts and numbers of a list, and what is short inside a declaration.
    private static bool Shares(LayoutNode node, LayoutNode part, int depth) => node.IsList
        ? part.IsScalar && node.Parts.TrueForAll(p => p.IsScalar)
        : depth > Declaration && node.Name != Clauses && !part.HoldsComments && part.Named.Length + part.Line.Length < Long;

    private static void Comments(StringBuilder written, IReadOnlyList<string> comments, int depth)
    {
        foreach (var comment in comments)
        {
            written.Append(' ', Step * depth).Append(comment).Append('\n');
        }
    }

    private static string Behind(LayoutNode node) => string.Concat(node.Behind.Select(c => " " + c));
}
