using AttendanceRules.Advice.Formats;
using AttendanceRules.Import.Workbooks;

namespace AttendanceRules.Cli.MergeSheets;

/// <summary>Writes sheets: as CSV files of a folder, or as one workbook of Excel in which every cell is text.</summary>
internal static class MergeSheetWriter
{
    /// <summary>Writes <c>NAME.csv</c> for each sheet; no file that is there is written over.</summary>
    /// <exception cref="UsageException">The folder has one of the files already. Nothing is written then.</exception>
    public static void WriteFolder(string folder, IReadOnlyList<MergeSheet> sheets)
    {
        string PathOf(MergeSheet sheet) => Path.Combine(folder, sheet.Name + ".csv");
        if (sheets.FirstOrDefault(s => File.Exists(PathOf(s))) is { } there)
        {
            throw new UsageException($"There is a {there.Name}.csv in that folder already; nothing was written. Name another folder.");
        }

        Directory.CreateDirectory(folder);
        Undivided.Do(_ => WriteFiles(sheets, PathOf));
    }

    private static void WriteFiles(IReadOnlyList<MergeSheet> sheets, Func<MergeSheet, string> pathOf)
    {
        foreach (var sheet in sheets)
        {
            WholeFile.Write(pathOf(sheet), stream =>
            {
                using var writer = new StreamWriter(stream, leaveOpen: true) { NewLine = "\n" };
                writer.WriteLine(CsvText.Row(sheet.Fields.Select(f => f.Name)));
                foreach (var row in sheet.Rows)
                {
                    writer.WriteLine(CsvText.Row(row));
                }
            }, replaces: false);
        }
    }

    /// <summary>Writes a workbook with each sheet; no file that is there is written over.</summary>
    /// <exception cref="UsageException">There is such a file already.</exception>
    public static void WriteWorkbook(string path, IReadOnlyList<MergeSheet> sheets)
    {
        if (File.Exists(path))
        {
            throw new UsageException("There is a file of that name already; nothing was written. Name another.");
        }

        WholeFile.Write(path, stream => WorkbookSheet.Write(stream, sheets.Select(s =>
            (s.Name, (IEnumerable<IReadOnlyList<string?>>)[[.. s.Fields.Select(f => f.Name)], .. s.Rows]))), replaces: false);
    }
}
