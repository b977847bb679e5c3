using System.Data;
using System.Globalization;
using MiniExcelLibs;

namespace AttendanceRules.Import.Tests;

/// <summary>Saves a workbook again with one more row, as a person does in Excel.</summary>
internal static class FilledWorkbook
{
    public static void Write(string path, MemoryStream workbook, string?[] row)
    {
        workbook.Position = 0;
        var rows = workbook.Query(useHeaderRow: false).Cast<IDictionary<string, object?>>().Select(r => r.Values.ToArray()).ToList();
        using var table = new DataTable { Locale = CultureInfo.InvariantCulture };
        table.Columns.AddRange([.. rows[0].Select(c => new DataColumn((string)c!))]);
        foreach (var cells in rows.Skip(1).Append(row))
        {
            table.Rows.Add(cells);
        }

        using var stream = File.Create(path);
        stream.SaveAs(table);
    }
}
