using System.Text.Json;
using AttendanceRules.Import.Rejects;

namespace AttendanceRules.Import.Json;

/// <summary>Values of JSON as cells.</summary>
internal static class JsonCells
{
    /// <summary>The members of an item in their places; empty where it has none.</summary>
    /// <param name="item">The item.</param>
    /// <param name="places">The places of all members of its list.</param>
    /// <param name="keepsBlanks">True: blanks at the ends of a text are kept.</param>
    /// <param name="fault">What is wrong with it; null: nothing.</param>
    public static string[] Of(JsonElement item, MemberPlaces places, bool keepsBlanks, out string? fault)
    {
        var cells = new string?[places.Names.Count];
        fault = item.ValueKind == JsonValueKind.Object ? null : Reason.NotAnObject;
        if (fault is null)
        {
            var place = -1;
            foreach (var member in item.EnumerateObject())
            {
                var text = keepsBlanks && member.Value.ValueKind == JsonValueKind.String ? member.Value.GetString()
                    : TextOf(member.Value);
                place = places.Of(member, place);
                fault ??= text is null ? Reason.NestedValue : cells[place] is not null ? Reason.MemberTwice : null;
                cells[place] = text ?? "";
            }
        }

        for (var i = 0; i < cells.Length; i++)
        {
            cells[i] ??= "";
        }

        return cells!;
    }

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
