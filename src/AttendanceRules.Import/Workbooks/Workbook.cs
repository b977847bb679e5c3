using System.IO.Compression;
using AttendanceRules.Import.Cells;
using AttendanceRules.Import.Sheets;
using MiniExcelLibs;

namespace AttendanceRules.Import.Workbooks;

/// <summary>A workbook of Excel (.xlsx, .xlsm).</summary>
internal sealed class Workbook
{
    public static readonly byte[] Mark = "PK\u0003\u0004"u8.ToArray();
    public static readonly byte[] OldMark = [0xD0, 0xCF, 0x11, 0xE0];

    private readonly InputFile file;
    private readonly List<string> names;

    private Workbook(InputFile file, List<string> names) => (this.file, this.names) = (file, names);

    /// <exception cref="ImportException">It is not a workbook, or unpacked it is too large.</exception>
    public static Workbook Open(InputFile file)
    {
        try
        {
            CheckSize(file);
            using var stream = file.Open();
            return new Workbook(file, stream.GetSheetNames());
        }
        catch (Exception e) when (e is not ImportException)
        {
            throw Unreadable(file.Name, e);
        }
    }

    /// <summary>The sheet of this name in any case; null: there is none.</summary>
    public WorkbookTable? Table(string name) =>
        names.Find(n => string.Equals(n.Trim(), name, StringComparison.OrdinalIgnoreCase)) is { } sheet ? new WorkbookTable(file, sheet)
            : null;

    /// <summary>The first sheet.</summary>
    public WorkbookTable First() =>
        names.Count > 0 ? new WorkbookTable(file, names[0]) : throw new ImportException($"{file.Name} has no sheet.");

    public static ImportException Unreadable(string name, Exception cause) =>
        new($"{name} cannot be read as a workbook. Open it in Excel and save it again as .xlsx, or save the sheet as CSV.", cause);

    // What the archive says of its sizes is not trusted: each part is unpacked once and counted.
    private static void CheckSize(InputFile file)
    {
        using var archive = new ZipArchive(file.Open(), ZipArchiveMode.Read);
        if (archive.GetEntry("xl/workbook.xml") is null)
        {
            throw new ImportException($"{file.Name} is an archive, but no workbook. Unpack it and name the file in it.");
        }

        var (buffer, total) = (new byte[64 * 1024], 0L);
        foreach (var entry in archive.Entries)
        {
            using var part = entry.Open();
            for (var read = part.Read(buffer); read > 0; read = part.Read(buffer))
            {
                total += read;
                if (total > Limits.FileBytes)
                {
                    throw new ImportException(
                        $"{file.Name} holds more than {Limits.FileBytes} bytes unpacked; at most that many are read. Split the data by "
                            + "school or by year.");
                }
            }
        }
    }
}
