namespace AttendanceRules.Json.Layout;

/// <summary>Reads JSON that is known to be valid, with its comments.</summary>
internal sealed class LayoutReader(string text)
{
    private int at = text is ['\uFEFF', ..] ? 1 : 0;

    /// <summary>The whole text; comments after the value are those at the end of a node around it.</summary>
    public (LayoutNode Value, IReadOnlyList<string> After) Read()
    {
        var (comments, isAfterBlank) = Gap(null);
        var value = Value("", comments, isAfterBlank);
        return (value, Gap(null).Comments);
    }

    private LayoutNode Value(string name, IReadOnlyList<string> before, bool isAfterBlank)
    {
        var start = at;
        if (text[at] is not ('{' or '['))
        {
            at = TextPlaces.EndOf(text, at);
            return new LayoutNode { Name = name, Raw = text[start..at], Before = before, IsAfterBlank = isAfterBlank };
        }

        var node = new LayoutNode { Name = name, Opens = text[at], Before = before, IsAfterBlank = isAfterBlank };
        var closes = text[at++] == '{' ? '}' : ']';
        LayoutNode? last = null;
        while (true)
        {
            var (comments, isBlank) = Gap(last);
            if (text[at] == closes)
            {
                at++;
                node.AtEnd = comments;
                return node;
            }

            if (text[at] == ',')
            {
                at++;
                node.Parts[^1].Behind.AddRange(comments);
                continue;
            }

            var inner = "";
            if (closes == '}')
            {
                var end = TextPlaces.EndOf(text, at);
                inner = text[at..end];
                at = end;
                comments = [.. comments, .. Gap(null).Comments];
                at++;
                comments = [.. comments, .. Gap(null).Comments];
            }

            last = Value(inner, comments, isBlank);
            node.Parts.Add(last);
        }
    }

    // Comments up to the next sign. One on the line of the value before belongs to that value.
    private (List<string> Comments, bool IsBlank) Gap(LayoutNode? before)
    {
        var found = new List<string>();
        var (lines, isBlank) = (0, false);
        for (; at < text.Length; at++)
        {
            if (text[at] == '\n')
            {
                lines++;
                isBlank |= lines > 1 && found.Count == 0;
            }
            else if (text[at] == '/')
            {
                var end = text[at + 1] == '/' ? text.IndexOf('\n', at) : text.IndexOf("*/", at + 2, StringComparison.Ordinal) + 2;
                end = end < at ? text.Length : end;
                (before is not null && lines == 0 ? before.Behind : found).Add(text[at..end].TrimEnd());
                at = end - 1;
            }
            else if (!char.IsWhiteSpace(text[at]))
            {
                break;
            }
        }

        return (found, isBlank);
    }
}
