using System.Data;
using System.Globalization;
using MiniExcelLibs;

namespace AttendanceRules.Import.Workbooks;

/// <summary>
/// Writes sheets as a workbook of Excel: the same bytes for the same sheets. Every cell is text, so none is a formula.
/// </summary>
internal static class WorkbookSheet
{
    // A cell of Excel holds no more.
    private const int LongestCell = 32_767;

    /// <param name="stream">Where to write; stays open.</param>
    /// <param name="name">The sheet's name.</param>
    /// <param name="rows">Its rows, the header first.</param>
    public static void Write(Stream stream, string name, IEnumerable<IReadOnlyList<string?>> rows) => Write(stream, [(name, rows)]);

    /// <param name="stream">Where to write; stays open.</param>
    /// <param name="sheets">The sheets in order, each with its rows, the header first.</param>
    public static void Write(Stream stream, IEnumerable<(string Name, IEnumerable<IReadOnlyList<string?>> Rows)> sheets)
    {
        using var tables = new DataSet { Locale = CultureInfo.InvariantCulture };
        foreach (var (name, rows) in sheets)
        {
            var table = tables.Tables.Add(name);
            foreach (var row in rows)
            {
                if (table.Columns.Count == 0)
                {
                    table.Columns.AddRange([.. row.Select(c => new DataColumn(c, typeof(string)))]);
                    continue;
                }

                table.Rows.Add([.. row.Select(c => c is null ? "" : c.Length > LongestCell ? c[..(LongestCell - 1)] + "…" : c)]);
            }
        }

        using var written = new MemoryStream();
        written.SaveAs(tables);
        written.Position = 0;
        SameArchive.Copy(written, stream);
    }
}
