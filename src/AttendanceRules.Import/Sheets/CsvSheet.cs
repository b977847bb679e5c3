using AttendanceRules.Import.Rejects;
using CsvHelper;

namespace AttendanceRules.Import.Sheets;

/// <summary>A sheet in a CSV file. A row is a line, or the lines over which a well-formed quoted cell runs.</summary>
internal sealed class CsvSheet
{
    private readonly CsvLines lines;
    private readonly SheetColumns columns;
    private readonly char separator;

    // Lines that were read in search of a closing quotation mark and stand for themselves.
    private readonly LinkedList<CsvLine> ahead = new();

    private CsvSheet(CsvLines lines, SheetColumns columns, char separator) => (this.lines, this.columns, this.separator) = (lines, columns, separator);

    public static Sheet Of(InputFolder folder, SheetLayout layout, SheetSettings settings) => new(layout.File, Rows(folder, layout, settings));

    private static IEnumerable<SheetRow> Rows(InputFolder folder, SheetLayout layout, SheetSettings settings)
    {
        using var file = new CsvLines(folder.Open(layout.File), layout.File, settings.Mapping.Delimiter);
        var headers = file.Headers();
        if (headers.Length is 0 or > Limits.Columns)
        {
            throw new ImportException($"{layout.File} needs a header row of 1 to {Limits.Columns} columns; it has {headers.Length}.");
        }

        var sheet = new CsvSheet(file, new SheetColumns(layout.File, layout, [.. headers.Select(h => new Header(h, 1))], settings), settings.Mapping.Delimiter);
        while (sheet.Next() is { } line)
        {
            settings.CancellationToken.ThrowIfCancellationRequested();
            if (sheet.RowOf(line.IsOpen ? sheet.Joined(line) ?? line : line) is { } row)
            {
                yield return row;
            }
        }
    }

    private CsvLine? Next(bool keepsText = false)
    {
        if (ahead.First is not { } first)
        {
            return lines.Next(columns.Count, keepsText);
        }

        ahead.RemoveFirst();
        return first.Value;
    }

    // Looks for the line on which the quotation mark is closed. Without one, the lines read in search of it are rows of their own.
    private CsvLine? Joined(CsvLine open)
    {
        var (text, following) = (open.Text!, new List<CsvLine>());
        while (HasOpenQuote(text) && text.Length <= Limits.RowBytes && following.Count < Limits.RowLines && Next(keepsText: true) is { } line)
        {
            following.Add(line);
            text += "\n" + line.Text;
        }

        if (!HasOpenQuote(text) && text.Length <= Limits.RowBytes && !HidesRows(open, following)
            && CsvLines.Joined(text, open.Number, columns.Count, separator) is { } row)
        {
            return row;
        }

        for (var i = following.Count - 1; i >= 0; i--)
        {
            ahead.AddFirst(following[i]);
        }

        return null;
    }

    // Two marks that are not closed may pair up and draw in the rows between them. A line with as many cells as the header is a row;
    // where the quoted cell comes first the last line always has as many, so there the first line must have them as well.
    private bool HidesRows(CsvLine open, List<CsvLine> following) =>
        following.Exists(HasCellsOfARow) && (open.Count > 1 || HasCellsOfARow(open));

    private bool HasCellsOfARow(CsvLine line) => line.Text!.Count(c => c == separator) + 1 >= columns.Count;

    private static bool HasOpenQuote(string text) => text.Count(c => c == '"') % 2 == 1;

    private SheetRow? RowOf(CsvLine line)
    {
        if (!line.HasMore && Array.TrueForAll(line.Cells, c => c.Length == 0))
        {
            return null;
        }

        // A quote inside a cell is plain text.
        var reason = line.Fault is not (null or CsvMalformedReason.StrayQuote) ? Reason.BadQuotes
            : line.Count < columns.Count ? Reason.TooFewColumns
            : line.HasMore ? Reason.TooManyColumns : null;
        return new SheetRow(line.Number, line.Cells, columns) { Fault = reason };
    }
}
