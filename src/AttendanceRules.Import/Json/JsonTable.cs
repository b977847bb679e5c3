using System.Globalization;
using System.Text.Json;
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
        var places = new MemberPlaces();
        foreach (var item in list.EnumerateArray().Where(i => i.ValueKind == JsonValueKind.Object))
        {
            if (!places.Add(item))
            {
                throw new ImportException(string.Create(CultureInfo.InvariantCulture,
                    $"The items of {File} have more than {Limits.Columns} different members; use the names of the columns."));
            }
        }

        yield return new TableLine(1, [.. places.Names]);
        var number = 0;
        foreach (var item in list.EnumerateArray())
        {
            var cells = JsonCells.Of(item, places, keepsBlanks, out var fault);
            yield return new TableLine(++number, cells, fault);
        }
    }
}
