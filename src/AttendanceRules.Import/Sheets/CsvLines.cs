using System.Text;
using CsvHelper;

namespace AttendanceRules.Import.Sheets;

/// <summary>
/// Reads a CSV file line by line, so that a quotation mark that is not closed ends with its line and takes no other with it.
/// </summary>
internal sealed class CsvLines : IDisposable
{
    private readonly string file;
    private readonly char separator;
    private readonly bool keepsBlanks;
    private readonly CsvReader reader;
    private CsvMalformedReason? fault;

    /// <summary>Reads a stream of UTF-8 text.</summary>
    /// <param name="stream">The stream; it is closed in the end.</param>
    /// <param name="file">Its name for complaints.</param>
    /// <param name="separator">What is between cells.</param>
    /// <param name="hasHint">True: the line <c>sep=</c> comes before the header.</param>
    /// <param name="keepsBlanks">True: blanks at the ends of a cell are kept.</param>
    public CsvLines(Stream stream, string file, char separator, bool hasHint, bool keepsBlanks)
    {
        (this.file, this.separator, this.keepsBlanks, HeaderNumber) = (file, separator, keepsBlanks, hasHint ? 2 : 1);
        var options = Options(separator, hasLineBreaks: false, r => fault = r);

        // The reader passes over the hint only where it is left to find the separator.
        reader = CsvReader.Create(stream, hasHint ? options with { Separator = null, DetectSeparatorHint = true } : options);
    }

    /// <summary>The number of the header's line.</summary>
    public int HeaderNumber { get; }

    public string[] Headers()
    {
        try
        {
            string[] headers = [.. reader.Headers.Select(h => h.Trim())];
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

    /// <summary>Lines read as one row whose quoted cells run over them; null when they are not one valid row.</summary>
    public CsvLine? Joined(string text, int number, int columns)
    {
        var found = default(CsvMalformedReason?);
        using var whole = CsvReader.FromText(text, Options(separator, hasLineBreaks: true, r => found = r) with { HasHeader = false });
        var row = whole.Read() ? Of(whole, columns, found, keepsText: false) with { Number = number } : null;
        return row is { Fault: null or CsvMalformedReason.StrayQuote } && row.Count == columns && !whole.Read() ? row : null;
    }

    public void Dispose() => reader.Dispose();

    private CsvLine Of(CsvReader at, int columns, CsvMalformedReason? found, bool keepsText)
    {
        var count = at.FieldCount;
        var cells = new string[Math.Min(count, columns)];
        for (var i = 0; i < cells.Length; i++)
        {
            cells[i] = Cell(at, i);
        }

        var hasMore = false;
        for (var i = columns; i < count && !hasMore; i++)
        {
            hasMore = !at.IsEmpty(i);
        }

        var line = new CsvLine((int)at.LineNumber, cells, count, hasMore, found, null);
        return keepsText || line.IsOpen ? line with { Text = Encoding.UTF8.GetString(at.RawRecord) } : line;
    }

    private string Cell(CsvReader at, int place)
    {
        if (!keepsBlanks)
        {
            return at.GetString(place).Trim();
        }

        // The reader drops blanks outside quotation marks; the raw cell has them.
        var raw = at.GetRawSpan(place);
        return raw.Contains((byte)'"') ? at.GetString(place) : Encoding.UTF8.GetString(raw);
    }

    private static CsvReaderOptions Options(char separator, bool hasLineBreaks, Action<CsvMalformedReason> report) => new()
    {
        Separator = separator,
        AllowLineBreaksInQuotes = hasLineBreaks,
        SkipEmptyLines = false,
        TrackLineNumbers = true,
        TrimWhitespace = true,
        PoolStrings = true,
        IncludeValuesInExceptions = false,
        MaxRecordSize = Limits.RowBytes,
        OnMalformedRecord = record => report(record.Reason),
    };

    private static bool IsUnreadable(Exception e) => e is CsvFormatException or IOException or DecoderFallbackException;

    private ImportException Unreadable(long line, Exception cause) =>
        new($"{file} cannot be read from about line {line} on: a line is longer than {Limits.RowBytes} bytes or broken. Check the line breaks and the delimiter.", cause);
}
