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
        var (number, columns) = (0, 0);
        using var rows = Rows(stream).GetEnumerator();
        while (Next(rows) is { } row)
        {
            number++;
            var cells = row.Values.Select(v => keepsBlanks ? Text(v) : Text(v).Trim()).ToArray();
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
