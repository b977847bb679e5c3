using System.Data;
using System.Globalization;
using System.IO.Compression;
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

        using var made = new MemoryStream();
        made.SaveAs(table, sheetName: name);
        made.Position = 0;
        CopyWithoutTime(made, stream);
    }

    // A workbook is an archive whose parts carry the time at which they were written; the same sheet is the same bytes.
    private static void CopyWithoutTime(Stream made, Stream stream)
    {
        using var from = new ZipArchive(made, ZipArchiveMode.Read);
        using var to = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var part in from.Entries)
        {
            var copy = to.CreateEntry(part.FullName);
            copy.LastWriteTime = new DateTimeOffset(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
            using var read = part.Open();
            using var written = copy.Open();
            read.CopyTo(written);
        }
    }
}
