using System.Text;
using AttendanceRules.Import.Rejects;
using CsvHelper;

namespace AttendanceRules.Import.Sheets;

/// <summary>A sheet in a CSV file.</summary>
internal static class CsvSheet
{
    public static Sheet Of(InputFolder folder, SheetLayout layout, SheetSettings settings) => new(layout.File, Rows(folder, layout, settings));

    private static IEnumerable<SheetRow> Rows(InputFolder folder, SheetLayout layout, SheetSettings settings)
    {
        var fault = default(CsvMalformedReason?);
        var options = new CsvReaderOptions
        {
            Separator = settings.Mapping.Delimiter,
            TrackLineNumbers = true,
            TrimWhitespace = true,
            TrimInsideQuotes = true,
            PoolStrings = true,
            IncludeValuesInExceptions = false,
            MaxRecordSize = Limits.RowBytes,
            OnMalformedRecord = record => fault = record.Reason,
        };
        using var reader = CsvReader.Create(folder.Open(layout.File), options);
        var columns = ReadColumns(reader, layout, settings);
        while (Read(reader, layout.File))
        {
            var row = RowOf(reader, columns, fault);
            fault = null;
            if (row is not null)
            {
                yield return row;
            }
        }
    }

    private static SheetColumns ReadColumns(CsvReader reader, SheetLayout layout, SheetSettings settings)
    {
        try
        {
            var headers = reader.Headers.ToArray();
            if (headers.Length is 0 or > Limits.Columns)
            {
                throw new ImportException($"{layout.File} needs a header row of 1 to {Limits.Columns} columns; it has {headers.Length}.");
            }

            return new SheetColumns(layout.File, layout, [.. headers.Select(h => new Header(h, 1))], settings);
        }
        catch (Exception e) when (e is CsvFormatException or IOException or DecoderFallbackException)
        {
            throw Unreadable(layout.File, 1, e);
        }
    }

    private static bool Read(CsvReader reader, string file)
    {
        var line = reader.LineNumber;
        try
        {
            if (!reader.Read())
            {
                return false;
            }
        }
        catch (Exception e) when (e is CsvFormatException or IOException or DecoderFallbackException)
        {
            throw Unreadable(file, line + 1, e);
        }

        return reader.RawRecord.Length <= Limits.RowBytes ? true : throw Unreadable(file, reader.LineNumber, null);
    }

    private static SheetRow? RowOf(CsvReader reader, SheetColumns columns, CsvMalformedReason? fault)
    {
        var count = reader.FieldCount;
        var cells = new string[Math.Min(count, columns.Count)];
        for (var i = 0; i < cells.Length; i++)
        {
            cells[i] = reader.GetString(i);
        }

        var hasMore = false;
        for (var i = columns.Count; i < count && !hasMore; i++)
        {
            hasMore = !reader.IsEmpty(i);
        }

        if (!hasMore && Array.TrueForAll(cells, c => c.Length == 0))
        {
            return null;
        }

        // A quote inside a cell is plain text; the others may have drawn later rows into this one.
        var isTorn = fault is not (null or CsvMalformedReason.StrayQuote);
        var reason = isTorn ? Reason.BadQuotes : count < columns.Count ? Reason.TooFewColumns : hasMore ? Reason.TooManyColumns : null;
        return new SheetRow((int)reader.LineNumber, cells, columns) { Fault = reason, MayHideRows = isTorn };
    }

    private static ImportException Unreadable(string file, long line, Exception? cause)
    {
        var message = $"{file} cannot be read from about line {line} on: a row is longer than {Limits.RowBytes} bytes or broken. "
            + "Look for a quotation mark that is not closed, and check the delimiter.";
        return cause is null ? new ImportException(message) : new ImportException(message, cause);
    }
}
