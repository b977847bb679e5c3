using System.Globalization;
using AttendanceRules.Import.Cells;
using AttendanceRules.Import.Sheets;
using MiniExcelLibs;

namespace AttendanceRules.Import.Workbooks;

/// <summary>A table in a sheet of a workbook; its first row that is not empty is the header.</summary>
internal sealed class WorkbookTable(InputFile file, string sheet) : Table(file.Name)
{
    private const string DateFormat = "yyyy-MM-dd";
    private const string TimeFormat = "yyyy-MM-ddTHH:mm:ss";

    public override string Kind => $"Excel workbook, sheet '{Echo.Of(sheet)}'";

    /// <summary>Cells that are dates to Excel are written like this.</summary>
    public override DateForm Dates(DateForm mapped) => mapped.And(DateFormat, TimeFormat);

    public override IEnumerable<TableLine> Lines(bool keepsBlanks)
    {
        using var stream = file.Open();
        var (number, columns, held) = (0, 0, 0L);
        using var rows = Rows(stream).GetEnumerator();
        while (Next(rows) is { } row)
        {
            number++;
            held += row.Count;
            Check(row.Count, number, held);
            var cells = CellsOf(row, number, keepsBlanks);
            if (Array.TrueForAll(cells, string.IsNullOrWhiteSpace))
            {
                continue;
            }

            if (columns == 0)
            {
                columns = Array.FindLastIndex(cells, c => c.Length > 0) + 1;
                yield return new TableLine(number, Checked(File, cells[..columns]));
                continue;
            }

            yield return new TableLine(number, [.. cells.Take(columns), .. Enumerable.Repeat("", Math.Max(0, columns - cells.Length))])
            {
                Fault = cells.Skip(columns).Any(c => c.Length > 0) ? Rejects.Reason.TooManyColumns : null,
            };
        }

        if (columns == 0)
        {
            throw new ImportException($"{File} needs a header row; the sheet '{Echo.Of(sheet)}' is empty.");
        }
    }

    // Empty cells and rows before the last ones of a sheet cost as much as others.
    private void Check(int width, int number, long held)
    {
        var fault = width > Limits.Columns ? $"a cell right of column {Limits.Columns}; at most {Limits.Columns} columns are read. Delete"
                + " the columns without use."
            : number > Limits.WorkbookRows ? $"a row below the last one of a sheet; at most {Limits.WorkbookRows} rows are read. Split the"
                + " data by school or by year."
            : held > Limits.WorkbookCells ? $"more than {Limits.WorkbookCells} cells, empty ones included; at most that many are read."
                + " Split the data by school or by year."
            : null;
        if (fault is not null)
        {
            throw new ImportException($"{File} has {fault}");
        }
    }

    private string[] CellsOf(IDictionary<string, object?> row, int number, bool keepsBlanks)
    {
        var cells = row.Values.Select(v => keepsBlanks ? Text(v) : Text(v).Trim()).ToArray();
        return Array.TrueForAll(cells, c => c.Length <= Limits.RowBytes) ? cells : throw new ImportException(
            $"{File} has a cell longer than {Limits.RowBytes} characters in row {number.ToString(CultureInfo.InvariantCulture)}. "
                + "Shorten it.");
    }

    private IEnumerable<IDictionary<string, object?>> Rows(Stream stream) =>
        stream.Query(useHeaderRow: false, sheetName: sheet).Cast<IDictionary<string, object?>>();

    // Damage inside the archive shows only while it is read.
    private IDictionary<string, object?>? Next(IEnumerator<IDictionary<string, object?>> rows)
    {
        try
        {
            return rows.MoveNext() ? rows.Current : null;
        }
        catch (Exception e) when (e is not ImportException)
        {
            throw Workbook.Unreadable(File, e);
        }
    }

    private static string Text(object? value) => value switch
    {
        null => "",
        string text => text,
        DateTime { TimeOfDay.Ticks: 0 } date => date.ToString(DateFormat, CultureInfo.InvariantCulture),
        DateTime time => time.ToString(TimeFormat, CultureInfo.InvariantCulture),
        bool isTrue => isTrue ? "yes" : "no",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}
