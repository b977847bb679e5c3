using System.Text.Json;
using AttendanceRules.Import.Cells;

namespace AttendanceRules.Import.Mappings;

/// <summary>Reads small JSON files strictly.</summary>
internal static class JsonSettings
{
    /// <summary>The member by which a file names its schema for editors; it means nothing here.</summary>
    public const string Schema = "$schema";

    private static readonly JsonDocumentOptions Options = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip,
        MaxDepth = Limits.JsonDepth };

    public static JsonDocument Parse(Stream stream, string file, long limit)
    {
        try
        {
            return JsonDocument.Parse(new LimitedStream(stream, file, limit), Options);
        }
        catch (JsonException e)
        {
            throw new ImportException(
                $"{file} is not valid JSON at line {(e.LineNumber ?? 0) + 1}. Look for a missing comma, quote or bracket there.", e);
        }
    }

    /// <summary>The element, if it is an object of these members.</summary>
    public static JsonElement Object(JsonElement element, string file, params string[] members)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            throw new ImportException($"{file} must hold an object with the members {string.Join(", ", members)}.");
        }

        foreach (var member in element.EnumerateObject())
        {
            if (Array.IndexOf(members, member.Name) < 0)
            {
                throw new ImportException($"{file} has an unknown member '{Echo.Of(member.Name)}'. Known: {string.Join(", ", members)}.");
            }
        }

        return element;
    }
}
