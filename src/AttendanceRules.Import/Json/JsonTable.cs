using System.Globalization;
using System.Text.Json;
using AttendanceRules.Import.Rejects;
using AttendanceRules.Import.Sheets;

namespace AttendanceRules.Import.Json;

/// <summary>A list of objects as a table: the names of their members are its header. Items are numbered from 1.</summary>
internal sealed class JsonTable(JsonElement list, string file) : Table(file)
{
    public override string Kind => "JSON";

    /// <summary>Whether a list has rows with strings of marks; the member says so.</summary>
    public static bool HasMarks(JsonElement list) => list.ValueKind == JsonValueKind.Array && list.EnumerateArray()
        .Any(item => item.ValueKind == JsonValueKind.Object && item.TryGetProperty(SheetLayout.Marks, out _));

    public override IEnumerable<TableLine> Lines(bool keepsBlanks)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var member in list.EnumerateArray().Where(i => i.ValueKind == JsonValueKind.Object).SelectMany(i => i.EnumerateObject()))
        {
            places.TryAdd(member.Name, places.Count);
            if (places.Count > Limits.Columns)
            {
                throw new ImportException(string.Create(CultureInfo.InvariantCulture,
                    $"The items of {File} have more than {Limits.Columns} different members; use the names of the columns."));
            }
        }

        yield return new TableLine(1, [.. places.Keys]);
        var number = 0;
        foreach (var item in list.EnumerateArray())
        {
            yield return Line(item, ++number, places, keepsBlanks);
        }
    }

    private static TableLine Line(JsonElement item, int number, Dictionary<string, int> places, bool keepsBlanks)
    {
        var cells = new string?[places.Count];
        if (item.ValueKind != JsonValueKind.Object)
        {
            return new TableLine(number, [.. cells.Select(_ => "")], Reason.NotAnObject);
        }

        var fault = default(string);
        foreach (var member in item.EnumerateObject())
        {
            var text = keepsBlanks && member.Value.ValueKind == JsonValueKind.String ? member.Value.GetString()
                : JsonCells.TextOf(member.Value);
            fault ??= text is null ? Reason.NestedValue : cells[places[member.Name]] is not null ? Reason.MemberTwice : null;
            cells[places[member.Name]] = text ?? "";
        }

        return new TableLine(number, [.. cells.Select(c => c ?? "")], fault);
    }
}
