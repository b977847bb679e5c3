using System.Globalization;
using System.Text.Json;

namespace AttendanceRules.Import.Json;

/// <summary>Where a reader is in a JSON text.</summary>
internal sealed class JsonPath
{
    private readonly Stack<Level> levels = new();

    /// <summary>Whether the value that begins now is the one these steps lead to.</summary>
    public bool IsAt(IReadOnlyList<string> steps)
    {
        if (levels.Count != steps.Count)
        {
            return false;
        }

        var place = steps.Count;
        foreach (var level in levels)
        {
            place--;
            if (!string.Equals(level.Name ?? level.Number.ToString(CultureInfo.InvariantCulture), steps[place], StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Takes in the token that was read.</summary>
    public void Take(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.PropertyName:
                levels.Pop();
                levels.Push(new Level(reader.GetString(), 0));
                break;
            case JsonTokenType.StartObject:
                levels.Push(new Level("", 0));
                break;
            case JsonTokenType.StartArray:
                levels.Push(new Level(Name: null, 0));
                break;
            case JsonTokenType.EndObject or JsonTokenType.EndArray:
                levels.Pop();
                Next();
                break;
            default:
                Next();
                break;
        }
    }

    private void Next()
    {
        if (levels.Count > 0 && levels.Peek() is { Name: null } list)
        {
            levels.Pop();
            levels.Push(list with { Number = list.Number + 1 });
        }
    }

    private readonly record struct Level(string? Name, int Number);
}
