using System.Text.Json;
using AttendanceRules.Import.Mappings;
using AttendanceRules.Import.Rejects;
using AttendanceRules.Import.Sheets;

namespace AttendanceRules.Import.Json;

/// <summary>
/// A sheet whose rows are items of a list in a JSON file, found by the pointers of a mapping file. Rows are numbered from 1.
/// </summary>
internal static class PointedSheet
{
    public static Sheet Of(InputFile file, SheetLayout layout, JsonRowsMapping mapping, SheetSettings settings) =>
        new(file.Name, Rows(file, layout, mapping, settings)) { Dates = settings.Mapping.Dates };

    private static IEnumerable<SheetRow> Rows(InputFile file, SheetLayout layout, JsonRowsMapping mapping, SheetSettings settings)
    {
        // The names are columns already.
        var columns = new SheetColumns(file.Name, layout, [.. mapping.Columns.Select(c => new Header(c.Column, 1))],
            settings with { Mapping = Mapping.None });
        using var items = new JsonItems(file, mapping.Rows);
        items.Open();
        var number = 0;
        while (items.Next() is { } item)
        {
            number++;
            yield return item.Value is { } value ? RowOf(value, number, mapping, columns) : Damaged(item, number, columns);
            if (item.IsEnd)
            {
                yield break;
            }
        }
    }

    private static SheetRow RowOf(JsonElement item, int number, JsonRowsMapping mapping, SheetColumns columns)
    {
        var fault = item.ValueKind == JsonValueKind.Object ? null : Reason.NotAnObject;
        var cells = new string[mapping.Columns.Count];
        for (var i = 0; i < cells.Length; i++)
        {
            var values = mapping.Columns[i].Pointers.Select(p => p.In(item)).OfType<JsonElement>().ToList();
            var texts = values.ConvertAll(JsonCells.TextOf);
            cells[i] = texts.Find(t => t is not null) ?? "";
            fault ??= values.Count > 0 && texts.TrueForAll(t => t is null) ? Reason.NestedValueOf(mapping.Columns[i].Column) : null;
        }

        return new SheetRow(number, cells, columns) { Fault = fault };
    }

    private static SheetRow Damaged(JsonItem item, int number, SheetColumns columns) =>
        new(number, [.. Enumerable.Repeat("", columns.Count)], columns) { Fault = item.IsEnd ? Reason.BrokenJsonToEnd : Reason.BrokenJson };
}
