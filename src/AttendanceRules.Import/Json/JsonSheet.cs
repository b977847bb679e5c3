using System.Text.Json;
using AttendanceRules.Import.Rejects;
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

        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        var columns = new SheetColumns(file, layout, HeadersOf(list, file, places), settings);
        var number = 0;
        foreach (var item in list.EnumerateArray())
        {
            settings.CancellationToken.ThrowIfCancellationRequested();
            number++;
            var cells = new string?[columns.Count];
            var fault = item.ValueKind == JsonValueKind.Object ? null : Reason.NotAnObject;
            if (fault is null)
            {
                foreach (var member in item.EnumerateObject())
                {
                    var text = JsonCells.TextOf(member.Value);
                    var place = places[member.Name];
                    fault ??= text is null ? Reason.NestedValue : cells[place] is not null ? Reason.MemberTwice : null;
                    cells[place] = text ?? "";
                }
            }

            yield return new SheetRow(number, [.. cells.Select(c => c ?? "")], columns) { Fault = fault };
        }
    }

    private static List<Header> HeadersOf(JsonElement list, string file, Dictionary<string, int> places)
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

            foreach (var member in item.EnumerateObject())
            {
                if (places.TryAdd(member.Name, headers.Count))
                {
                    headers.Add(new Header(member.Name, number));
                }
            }

            if (headers.Count > Limits.Columns)
            {
                throw new ImportException(
                    $"The items of {file} have more than {Limits.Columns} different members; use the names of the columns.");
            }
        }

        return headers;
    }
}
