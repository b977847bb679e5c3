using System.Text.Json;
using AttendanceRules.Import.Cells;
using AttendanceRules.Import.Sheets;

namespace AttendanceRules.Import.Mappings;

/// <summary>Reads the member <c>json</c> of a mapping file.</summary>
internal static class JsonRowsReader
{
    private static readonly SheetLayout[] Layouts = [SheetLayout.Pupils, SheetLayout.Register];

    public static Dictionary<string, JsonRowsMapping> Read(JsonElement item, string file)
    {
        var mappings = new Dictionary<string, JsonRowsMapping>(StringComparer.Ordinal);
        foreach (var sheet in JsonSettings.Object(item, file, [.. Layouts.Select(l => l.Name)]).EnumerateObject())
        {
            var layout = Array.Find(Layouts, l => string.Equals(l.Name, sheet.Name, StringComparison.Ordinal))!;
            mappings[sheet.Name] = Of(JsonSettings.Object(sheet.Value, file, "rows", "columns"), layout, file);
        }

        return mappings;
    }

    private static JsonRowsMapping Of(JsonElement item, SheetLayout layout, string file)
    {
        var where = "json, " + layout.Name;
        if (!item.TryGetProperty("rows", out var rows) || !item.TryGetProperty("columns", out var columns)
            || columns.ValueKind != JsonValueKind.Object)
        {
            throw MappingReader.Wrong(file, where
                + ": needs \"rows\", the pointer to the list, and \"columns\", an object of column and pointer");
        }

        var list = Pointers(rows, file, where)[0];
        var found = columns.EnumerateObject().Select(c => (Column: c.Name, Pointers: Pointers(c.Value, file, where))).ToList();
        return found.Find(c => !layout.Names(c.Column) && !layout.TakesCharacteristics).Column is { } unknown
            ? throw MappingReader.Wrong(file, $"{where}: there is no column '{Echo.Of(unknown)}'; known: {string.Join(", ", layout.All)}")
            : new JsonRowsMapping(list, found);
    }

    private static JsonPointer[] Pointers(JsonElement item, string file, string where)
    {
        JsonElement[] items = item.ValueKind == JsonValueKind.Array ? [.. item.EnumerateArray()] : [item];
        var pointers = items.Select(i => i.ValueKind == JsonValueKind.String ? JsonPointer.Read(i.GetString()!) : null).ToArray();
        return pointers.Length == 0 || Array.Exists(pointers, p => p is null)
            ? throw MappingReader.Wrong(file, where + ": a pointer begins with /, as /student/upn, or is empty for the whole")
            : [.. pointers.OfType<JsonPointer>()];
    }
}
