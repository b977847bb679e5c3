using System.Buffers;
using System.Text;
using System.Text.Json;

namespace AttendanceRules.Problems;

/// <summary>Reads JSON text (comments and trailing commas allowed) into <see cref="JsonItem"/>s; duplicate members are problems.</summary>
internal static class JsonItemReader
{
    /// <summary>Content is untrusted: a file larger than this is refused unread.</summary>
    public const int MaxBytes = 4 * 1024 * 1024;

    /// <summary>Deeper nesting than this is refused.</summary>
    public const int MaxDepth = 24;

    public static JsonItem? Read(string file, ReadOnlySpan<byte> utf8, ProblemList problems)
    {
        var whole = new JsonItem(JsonItemKind.Null, file, 1, 1, "");
        if (utf8.Length > MaxBytes)
        {
            problems.Add("file-too-large", whole, $"The file has {utf8.Length} bytes; at most {MaxBytes} are read.", "Split it into several files.");
            return null;
        }

        if (utf8.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
        {
            utf8 = utf8[3..];
        }

        var lines = LineStarts(utf8);
        var options = new JsonReaderOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = int.MaxValue };
        var reader = new Utf8JsonReader(utf8, options);
        try
        {
            if (!reader.Read())
            {
                problems.Add("invalid-json", whole, "The file is empty.", "A pack file is one JSON object.");
                return null;
            }

            var item = ReadValue(ref reader, utf8, lines, file, "", problems);
            while (reader.Read())
            {
                // Only comments can follow; anything else throws.
            }

            return item;
        }
        catch (JsonException e)
        {
            var line = (int)(e.LineNumber ?? 0);
            var column = Column(utf8, lines, line, (int)(e.BytePositionInLine ?? 0));
            problems.Add(new Problem("invalid-json", Severity.Error, "This is not valid JSON: " + Reason(e), file, line + 1, column, "",
                "Look for a missing comma, quote or bracket at or just before this place."));
            return null;
        }
        catch (InvalidOperationException)
        {
            problems.Add("invalid-json", whole, "The file holds text that is not valid UTF-8.", "Save it as UTF-8.");
            return null;
        }
    }

    private static string Reason(JsonException e)
    {
        var end = e.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return end < 0 ? e.Message : e.Message[..end];
    }

    private static JsonItem ReadValue(
        ref Utf8JsonReader reader, ReadOnlySpan<byte> utf8, List<int> lines, string file, string path, ProblemList problems)
    {
        var (line, column) = Place(utf8, lines, (int)reader.TokenStartIndex);
        switch (reader.TokenType)
        {
            case JsonTokenType.String:
                return new JsonItem(JsonItemKind.Text, file, line, column, path) { Text = reader.GetString()! };
            case JsonTokenType.Number:
                return new JsonItem(JsonItemKind.Number, file, line, column, path)
                {
                    Text = Encoding.UTF8.GetString(reader.HasValueSequence ? reader.ValueSequence.ToArray() : reader.ValueSpan),
                };
            case JsonTokenType.True or JsonTokenType.False:
                return new JsonItem(JsonItemKind.Truth, file, line, column, path) { Text = reader.TokenType == JsonTokenType.True ? "true" : "false" };
            case JsonTokenType.StartArray or JsonTokenType.StartObject when reader.CurrentDepth >= MaxDepth:
                var deep = new JsonItem(JsonItemKind.Null, file, line, column, path);
                problems.Add("too-deep", deep, $"Values are nested more than {MaxDepth} deep; what is inside this one is not read.");
                reader.Skip();
                return deep;
            case JsonTokenType.StartArray:
                var list = new JsonItem(JsonItemKind.List, file, line, column, path);
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                {
                    list.Items.Add(ReadValue(ref reader, utf8, lines, file, $"{path}[{list.Items.Count}]", problems));
                }

                return list;
            case JsonTokenType.StartObject:
                return ReadMap(ref reader, utf8, lines, new JsonItem(JsonItemKind.Map, file, line, column, path), problems);
            default:
                return new JsonItem(JsonItemKind.Null, file, line, column, path);
        }
    }

    private static JsonItem ReadMap(ref Utf8JsonReader reader, ReadOnlySpan<byte> utf8, List<int> lines, JsonItem map, ProblemList problems)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var name = reader.GetString()!;
            var (line, column) = Place(utf8, lines, (int)reader.TokenStartIndex);
            reader.Read();
            var path = map.Path.Length == 0 ? name : $"{map.Path}.{name}";
            var value = ReadValue(ref reader, utf8, lines, map.File, path, problems);
            if (!seen.Add(name))
            {
                problems.Add(new Problem("duplicate-member", Severity.Error, $"'{name}' is written twice in one object.", map.File, line, column, path,
                    "Keep one of the two."));
                continue;
            }

            map.Members.Add(new JsonMember(name, value, line, column));
        }

        return map;
    }

    private static List<int> LineStarts(ReadOnlySpan<byte> utf8)
    {
        var starts = new List<int> { 0 };
        for (var i = 0; i < utf8.Length; i++)
        {
            if (utf8[i] == (byte)'\n')
            {
                starts.Add(i + 1);
            }
        }

        return starts;
    }

    private static (int Line, int Column) Place(ReadOnlySpan<byte> utf8, List<int> lines, int offset)
    {
        var index = lines.BinarySearch(offset);
        var line = index >= 0 ? index : ~index - 1;
        return (line + 1, Column(utf8, lines, line, offset - lines[line]));
    }

    private static int Column(ReadOnlySpan<byte> utf8, List<int> lines, int line, int bytesInLine)
    {
        if (line < 0 || line >= lines.Count)
        {
            return 1;
        }

        var start = lines[line];
        return Encoding.UTF8.GetCharCount(utf8.Slice(start, Math.Min(bytesInLine, utf8.Length - start))) + 1;
    }
}
