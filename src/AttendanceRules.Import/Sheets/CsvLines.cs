using System.Text;
using CsvHelper;

namespace AttendanceRules.Import.Sheets;

/// <summary>Reads a CSV file line by line, so that a quotation mark that is not closed ends with its line and takes no other with it.</summary>
internal sealed class CsvLines : IDisposable
{
    private readonly string file;
    private readonly CsvReader reader;
    private CsvMalformedReason? fault;

    public CsvLines(Stream stream, string file, char separator)
    {
        this.file = file;
        reader = CsvReader.Create(stream, Options(separator, hasLineBreaks: false, r => fault = r));
    }

    public string[] Headers()
    {
        try
        {
            var headers = reader.Headers.ToArray();
            fault = null;
            return headers;
        }
        catch (Exception e) when (IsUnreadable(e))
        {
            throw Unreadable(1, e);
        }
    }

    /// <summary>The next line; null at the end of the file.</summary>
    /// <param name="columns">How many cells the header has.</param>
    /// <param name="keepsText">True: the line's text is kept, whether or not it is open.</param>
    public CsvLine? Next(int columns, bool keepsText)
    {
        var line = reader.LineNumber;
        try
        {
            fault = null;
            return reader.Read() ? Of(reader, columns, fault, keepsText) : null;
        }
        catch (Exception e) when (IsUnreadable(e))
        {
            throw Unreadable(line + 1, e);
        }
    }

    /// <summary>Lines read as one row whose quoted cells run over them; null when they are not one well-formed row.</summary>
    public static CsvLine? Joined(string text, int number, int columns, char separator)
    {
        var found = default(CsvMalformedReason?);
        using var whole = CsvReader.FromText(text, Options(separator, hasLineBreaks: true, r => found = r) with { HasHeader = false });
        var row = whole.Read() ? Of(whole, columns, found, keepsText: false) with { Number = number } : null;
        return row is { Fault: null or CsvMalformedReason.StrayQuote } && row.Count == columns && !whole.Read() ? row : null;
    }

    public void Dispose() => reader.Dispose();

    private static CsvLine Of(CsvReader at, int columns, CsvMalformedReason? found, bool keepsText)
    {
        var count = at.FieldCount;
        var cells = new string[Math.Min(count, columns)];
        for (var i = 0; i < cells.Length; i++)
        {
            cells[i] = at.GetString(i);
        }

        var hasMore = false;
        for (var i = columns; i < count && !hasMore; i++)
        {
            hasMore = !at.IsEmpty(i);
        }

        var line = new CsvLine((int)at.LineNumber, cells, count, hasMore, found, null);
        return keepsText || line.IsOpen ? line with { Text = Encoding.UTF8.GetString(at.RawRecord) } : line;
    }

    private static CsvReaderOptions Options(char separator, bool hasLineBreaks, Action<CsvMalformedReason> report) => new()
    {
        Separator = separator,
        AllowLineBreaksInQuotes = hasLineBreaks,
        SkipEmptyLines = false,
        TrackLineNumbers = true,
        TrimWhitespace = true,
        TrimInsideQuotes = true,
        PoolStrings = true,
        IncludeValuesInExceptions = false,
        MaxRecordSize = Limits.RowBytes,
        OnMalformedRecord = record => report(record.Reason),
    };

    private static bool IsUnreadable(Exception e) => e is CsvFormatException or IOException or DecoderFallbackException;

    private ImportException Unreadable(long line, Exception cause) =>
        new($"{file} cannot be read from about line {line} on: a line is longer than {Limits.RowBytes} bytes or broken. Check the line breaks and the delimiter.", cause);
}
