namespace AttendanceRules.Editing;

/// <summary>
/// Where in a JSON file a place is, found from what is written before it alone: what follows may be half written.
/// </summary>
/// <param name="Path">The objects and lists around it, the outermost first; of an object the member whose value is meant, null where none
/// is named yet.</param>
/// <param name="IsText">Whether the place is inside a text.</param>
/// <param name="IsName">Whether that text is the name of a member.</param>
/// <param name="Start">The offset after the text's opening quote.</param>
/// <param name="End">The offset of its closing quote, else of the end of the line.</param>
internal sealed record JsonCursor(IReadOnlyList<(bool IsObject, string? Member)> Path, bool IsText, bool IsName, int Start, int End)
{
    public static JsonCursor At(string text, int offset)
    {
        var path = new List<(bool IsObject, string? Member)>();
        var isValue = false;
        for (var i = 0; i < offset && i < text.Length; i++)
        {
            switch (text[i])
            {
                case '"':
                    var end = EndOf(text, i + 1);
                    var isName = path.Count > 0 && path[^1].IsObject && !isValue;
                    if (offset <= end)
                    {
                        return new JsonCursor([.. path], true, isName, i + 1, end);
                    }

                    if (isName)
                    {
                        path[^1] = (true, text[(i + 1)..end]);
                    }

                    i = end;
                    break;
                case '/' when i + 1 < text.Length && text[i + 1] is '/' or '*':
                    i = AfterComment(text, i) - 1;
                    break;
                case '{' or '[':
                    path.Add((text[i] == '{', null));
                    isValue = false;
                    break;
                case '}' or ']' when path.Count > 0:
                    path.RemoveAt(path.Count - 1);
                    isValue = true;
                    break;
                case ':':
                    isValue = true;
                    break;
                case ',' when path.Count > 0:
                    isValue = false;
                    path[^1] = (path[^1].IsObject, null);
                    break;
            }
        }

        return new JsonCursor([.. path], false, path.Count > 0 && path[^1].IsObject && !isValue, offset, offset);
    }

    private static int EndOf(string text, int start)
    {
        var i = start;
        while (i < text.Length && text[i] is not ('"' or '\n' or '\r'))
        {
            i += text[i] == '\\' ? 2 : 1;
        }

        return Math.Min(i, text.Length);
    }

    private static int AfterComment(string text, int at)
    {
        var end = text[at + 1] == '/' ? text.IndexOf('\n', at) : text.IndexOf("*/", at + 2, StringComparison.Ordinal) + 1;
        return end <= at ? text.Length : end + 1;
    }
}
