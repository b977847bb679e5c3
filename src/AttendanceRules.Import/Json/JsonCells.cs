using System.Text.Json;

namespace AttendanceRules.Import.Json;

/// <summary>Values of JSON as cells.</summary>
internal static class JsonCells
{
    /// <summary>The value as text; null for a list or an object.</summary>
    public static string? TextOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!.Trim(),
        JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.True => "yes",
        JsonValueKind.False => "no",
        JsonValueKind.Null => "",
        _ => null,
    };
}
