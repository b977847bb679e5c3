using System.Text.Json;
using AttendanceRules.Import.Sheets;

namespace AttendanceRules.Import.Json;

/// <summary>A sheet that is a list of objects in the one-file form; the rows are numbered from 1.</summary>
internal static class JsonSheet
{
    public static Sheet Of(JsonElement list, string file, SheetLayout layout, SheetSettings settings)
    {
        var name = $"{file}#{layout.Name}";
        return list.ValueKind == JsonValueKind.Array
            ? new Sheet(name, Rows(list, name, layout, settings))
            : throw new ImportException($"In {file} '{layout.Name}' must be a list of objects.");
    }

    private static IEnumerable<SheetRow> Rows(JsonElement list, string file, SheetLayout layout, SheetSettings settings)
    {
        if (list.GetArrayLength() == 0)
        {
            yield break;
        }

        var places = new MemberPlaces();
        var columns = new SheetColumns(file, layout, HeadersOf(list, file, places), settings);
        var number = 0;
        foreach (var item in list.EnumerateArray())
        {
            settings.CancellationToken.ThrowIfCancellationRequested();
            number++;
            var cells = JsonCells.Of(item, places, keepsBlanks: false, out var fault);
            yield return new SheetRow(number, cells, columns) { Fault = fault };
        }
    }

    private static List<Header> HeadersOf(JsonElement list, string file, MemberPlaces places)
    {
        var headers = new List<Header>();
        var number = 0;
        foreach (var item in list.EnumerateArray())
        {
            number++;
            if (item.ValueKind != JsonValueKind.Object)
            {
                continue;
            }

            var isFew = places.Add(item);
            for (var i = headers.Count; i < places.Names.Count; i++)
            {
                headers.Add(new Header(places.Names[i], number));
            }

            if (!isFew)
            {
                throw new ImportException(
                    $"The items of {file} have more than {Limits.Columns} different members; use the names of the columns.");
            }
        }

        return headers;
    }
}
