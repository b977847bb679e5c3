using System.Text.Json;
using AttendanceRules.Problems;

namespace AttendanceRules.Advice.Formats;

/// <summary>
/// Members of JSON that was written as advice. One that is not there is null or empty, as the compact form leaves those out.
/// </summary>
internal static class JsonElements
{
    /// <exception cref="JsonException">The member is missing, or not a text.</exception>
    public static string Text(this JsonElement json, string name) =>
        json.TextOrNull(name) ?? throw new JsonException($"The member '{name}' is missing.");

    public static string? TextOrNull(this JsonElement json, string name) => json.Find(name) switch
    {
        null => null,
        { ValueKind: JsonValueKind.String } text => text.GetString(),
        _ => throw new JsonException($"The member '{name}' is not a text."),
    };

    public static decimal? NumberOrNull(this JsonElement json, string name) => json.Find(name) switch
    {
        null => null,
        { ValueKind: JsonValueKind.Number } number when number.TryGetDecimal(out var value) => value,
        _ => throw new JsonException($"The member '{name}' is not a number."),
    };

    public static bool? YesOrNull(this JsonElement json, string name) => json.Find(name) switch
    {
        null => null,
        { ValueKind: JsonValueKind.True } => true,
        { ValueKind: JsonValueKind.False } => false,
        _ => throw new JsonException($"The member '{name}' is neither true nor false."),
    };

    public static DateOnly Day(this JsonElement json, string name) =>
        json.DayOrNull(name) ?? throw new JsonException($"The member '{name}' is missing.");

    public static DateOnly? DayOrNull(this JsonElement json, string name) => json.TextOrNull(name) is not { } text ? null
        : IsoDate.TryParse(text, out var day) ? day : throw new JsonException($"The member '{name}' is not a date such as 2026-11-20.");

    public static IReadOnlyList<string> Texts(this JsonElement json, string name) =>
        json.Each(name, item => item.ValueKind == JsonValueKind.String ? item.GetString()!
            : throw new JsonException($"An item of '{name}' is not a text."));

    public static IReadOnlyList<T> Each<T>(this JsonElement json, string name, Func<JsonElement, T> read) => json.Find(name) switch
    {
        null => [],
        { ValueKind: JsonValueKind.Array } list => [.. list.EnumerateArray().Select(read)],
        _ => throw new JsonException($"The member '{name}' is not a list."),
    };

    /// <summary>The value of one of the words of a closed set.</summary>
    public static T Word<T>(this JsonElement json, string name, WordTable<T> words)
        where T : struct, Enum => words.Read(json.Text(name))
            ?? throw new JsonException($"Unknown word '{json.Text(name)}' of '{name}'. Known are: {string.Join(", ", words.All)}.");

    /// <summary>The member; null where it is missing or null.</summary>
    public static JsonElement? Find(this JsonElement json, string name) => json.ValueKind != JsonValueKind.Object
        ? throw new JsonException("An object is expected here.")
        : json.TryGetProperty(name, out var found) && found.ValueKind != JsonValueKind.Null ? found : null;
}
