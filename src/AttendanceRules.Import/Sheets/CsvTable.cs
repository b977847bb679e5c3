using AttendanceRules.Import.Rejects;
using CsvHelper;

namespace AttendanceRules.Import.Sheets;

/// <summary>A table in a CSV file. A row is a line, or the lines over which a valid quoted cell runs.</summary>
internal sealed class CsvTable(InputFile file, char? delimiter) : Table(file.Name)
{
    public override string Kind => "CSV";

    public override IEnumerable<TableLine> Lines(bool keepsBlanks)
    {
        var start = file.Start();
        var separator = delimiter ?? CsvDelimiter.Of(start);
        using var lines = new CsvLines(file.OpenText(), File, separator, CsvDelimiter.HasHint(start), keepsBlanks);
        var headers = Checked(File, lines.Headers());
        yield return new TableLine(lines.HeaderNumber, headers);

        var rows = new CsvRows(lines, headers.Length, separator);
        while (rows.Next() is { } line)
        {
            if (LineOf(line, headers.Length) is { } row)
            {
                yield return row;
            }
        }
    }

    private static TableLine? LineOf(CsvLine line, int columns)
    {
        if (!line.HasMore && Array.TrueForAll(line.Cells, string.IsNullOrWhiteSpace))
        {
            return null;
        }

        // A quote inside a cell is plain text.
        var reason = line.Fault is not (null or CsvMalformedReason.StrayQuote) ? Reason.BadQuotes
            : line.Count < columns ? Reason.TooFewColumns
            : line.HasMore ? Reason.TooManyColumns : null;
        return new TableLine(line.Number, line.Cells, reason);
    }
}
