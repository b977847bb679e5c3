namespace AttendanceRules.Json;

/// <summary>Finds values and members in the text of a JSON file, so that a change keeps comments and layout.</summary>
internal static class TextPlaces
{
    /// <summary>The offset of a line and column, both counted from 1, columns in UTF-16 units.</summary>
    public static int Offset(string text, int line, int column)
    {
        var start = text is ['\uFEFF', ..] ? 1 : 0; // Columns are counted after a byte order mark.
        for (var left = line - 1; left > 0; left--)
        {
            start = text.IndexOf('\n', start) + 1;
        }

        return start + column - 1;
    }

    /// <summary>The offset after the value that begins at an offset.</summary>
    public static int EndOf(string text, int start)
    {
        var depth = 0;
        for (var i = start; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '"':
                    i = EndOfText(text, i) - 1;
                    break;
                case '/' or ' ' or '\t' or '\r' or '\n' when depth == 0 && i > start:
                    return i; // A number or word ends here.
                case '/' when i > start:
                    i = AfterComment(text, i) - 1;
                    break;
                case '{' or '[':
                    depth++;
                    break;
                case '}' or ']' when depth == 0:
                    return i; // A number or word before the end of what holds it.
                case '}' or ']':
                    depth--;
                    break;
                case ',' when depth == 0:
                    return i;
            }

            if (depth == 0 && text[i] is '"' or '}' or ']')
            {
                return i + 1;
            }
        }

        return text.Length;
    }

    /// <summary>The offset of the first sign that is neither space nor comment.</summary>
    public static int Skip(string text, int at)
    {
        while (at < text.Length && (char.IsWhiteSpace(text[at]) || (text[at] == '/' && AfterComment(text, at) > at)))
        {
            at = text[at] == '/' ? AfterComment(text, at) : at + 1;
        }

        return at;
    }

    /// <summary>The offset of a member's name, from that of its value.</summary>
    public static int NameOf(string text, int value)
    {
        var end = text.LastIndexOf('"', text.LastIndexOf(':', value - 1));
        return text.LastIndexOf('"', end - 1);
    }

    /// <summary>The offset of the comma between a member and the one before it; -1: it is the first.</summary>
    public static int CommaBefore(string text, int member)
    {
        var found = -1;
        for (var at = Skip(text, 0); at < member; at = Skip(text, at))
        {
            found = text[at] switch { ',' => at, '{' or '[' => -1, _ => found };
            at = text[at] == '"' ? EndOfText(text, at) : at + 1;
        }

        return found;
    }

    private static int EndOfText(string text, int quote)
    {
        var i = quote + 1;
        while (i < text.Length && text[i] != '"')
        {
            i += text[i] == '\\' ? 2 : 1;
        }

        return i + 1;
    }

    private static int AfterComment(string text, int at) => at + 1 >= text.Length ? at
        : text[at + 1] == '/' ? (text.IndexOf('\n', at) is >= 0 and var end ? end + 1 : text.Length)
        : text[at + 1] == '*' ? text.IndexOf("*/", at + 2, StringComparison.Ordinal) + 2 : at;
}
