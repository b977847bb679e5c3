using System.Globalization;
using System.Text.Json;

namespace AttendanceRules.Import.Mappings;

/// <summary>A JSON pointer, such as <c>/student/upn</c>: names of members and numbers of items, from the outside in.</summary>
internal sealed class JsonPointer
{
    private JsonPointer(string[] steps) => Steps = steps;

    public IReadOnlyList<string> Steps { get; }

    /// <summary>Reads a pointer; null when it does not begin with a slash.</summary>
    public static JsonPointer? Read(string text) => text.Length == 0 ? new([])
        : text[0] != '/' ? null
        : new([.. text[1..].Split('/')
            .Select(s => s.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal))]);

    /// <summary>What it leads to; null where there is nothing.</summary>
    public JsonElement? In(JsonElement element)
    {
        foreach (var step in Steps)
        {
            switch (element.ValueKind)
            {
                case JsonValueKind.Object when element.TryGetProperty(step, out var member):
                    element = member;
                    break;
                case JsonValueKind.Array when int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out var place)
                    && place < element.GetArrayLength():
                    element = element[place];
                    break;
                default:
                    return null;
            }
        }

        return element.ValueKind == JsonValueKind.Null ? null : element;
    }
}
