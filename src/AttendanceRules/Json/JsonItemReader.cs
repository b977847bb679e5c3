using System.Text.Json;
using AttendanceRules.Problems;

namespace AttendanceRules.Json;

/// <summary>Reads JSON text (comments and trailing commas allowed) into <see cref="JsonItem"/>s; duplicate members are problems.</summary>
internal static class JsonItemReader
{
    public static JsonItem? Read(string file, ReadOnlySpan<byte> utf8, ProblemList problems)
    {
        var whole = new JsonItem(JsonItemKind.Null, file, 1, 1, "");
        if (utf8.Length > Limits.FileBytes)
        {
            problems.Add("file-too-large", whole, $"The file has more than {Limits.FileBytes} bytes, and is not read.",
                "Split it into several files.");
            return null;
        }

        if (utf8.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
        {
            utf8 = utf8[3..];
        }

        var reader = new Utf8JsonReader(utf8,
            new JsonReaderOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = int.MaxValue });
        try
        {
            if (!reader.Read())
            {
                problems.Add("invalid-json", whole, "The file is empty.", "A pack file is one JSON object.");
                return null;
            }

            var values = new JsonValueReader(utf8, whole, problems);
            var item = values.Read(ref reader, whole, "");
            while (reader.Read())
            {
                // Only comments can follow; anything else throws.
            }

            return item;
        }
        catch (JsonException e)
        {
            var (line, column) = new TextPlace(utf8).At(OffsetOf(utf8, (int)(e.LineNumber ?? 0), (int)(e.BytePositionInLine ?? 0)));
            problems.Add(new Problem
            {
                Code = "invalid-json", Severity = Severity.Error, Message = "This is not valid JSON: " + Reason(e), File = file,
                Line = line, Column = column, Path = "",
                Suggestion = "Look for a missing comma, quote or bracket at or just before this place.",
            });
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

    private static int OffsetOf(ReadOnlySpan<byte> utf8, int line, int bytesInLine)
    {
        var start = 0;
        for (var left = line; left > 0 && utf8[start..].IndexOf((byte)'\n') is >= 0 and var end; left--)
        {
            start += end + 1;
        }

        return start + bytesInLine;
    }
}
