using System.Data;
using System.Globalization;
using MiniExcelLibs;

namespace AttendanceRules.Import.Workbooks;

/// <summary>Writes a sheet to fill in as a workbook of Excel. Every cell is text, so none is a formula.</summary>
internal static class WorkbookSheet
{
    /// <param name="stream">Where to write; stays open.</param>
    /// <param name="name">The sheet's name.</param>
    /// <param name="rows">Its rows, the header first.</param>
    public static void Write(Stream stream, string name, IEnumerable<string?[]> rows)
    {
        using var table = new DataTable(name) { Locale = CultureInfo.InvariantCulture };
        foreach (var row in rows)
        {
            if (table.Columns.Count == 0)
            {
                table.Columns.AddRange([.. row.Select(c => new DataColumn(c, typeof(string)))]);
                continue;
            }

            table.Rows.Add([.. row.Select(c => c ?? "")]);
        }

        stream.SaveAs(table, sheetName: name);
    }
}
