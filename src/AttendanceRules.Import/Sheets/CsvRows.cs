namespace AttendanceRules.Import.Sheets;

/// <summary>The rows of a CSV file, joined from lines where a quoted cell runs over them.</summary>
internal sealed class CsvRows(CsvLines lines, int columns, char separator)
{
    // Lines that were read in search of a closing quotation mark and are rows of their own.
    private readonly LinkedList<CsvLine> ahead = new();

    /// <summary>The next row; null at the end of the file.</summary>
    public CsvLine? Next() => NextLine() is not { } line ? null : line.IsOpen ? Joined(line) ?? line : line;

    private CsvLine? NextLine(bool keepsText = false)
    {
        if (ahead.First is not { } first)
        {
            return lines.Next(columns, keepsText);
        }

        ahead.RemoveFirst();
        return first.Value;
    }

    // Looks for the line on which the quotation mark is closed. Without one, the lines read in search of it are rows of their own.
    private CsvLine? Joined(CsvLine open)
    {
        var (text, following) = (open.Text!, new List<CsvLine>());
        while (HasOpenQuote(text) && text.Length <= Limits.RowBytes && following.Count < Limits.RowLines
            && NextLine(keepsText: true) is { } line)
        {
            following.Add(line);
            text += "\n" + line.Text;
        }

        if (!HasOpenQuote(text) && text.Length <= Limits.RowBytes && !HidesRows(open, following)
            && lines.Joined(text, open.Number, columns) is { } row)
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
    // where the quoted cell comes first the last line always has as many, so there the first line must have them too.
    private bool HidesRows(CsvLine open, List<CsvLine> following) =>
        following.Exists(HasCellsOfARow) && (open.Count > 1 || HasCellsOfARow(open));

    private bool HasCellsOfARow(CsvLine line) => line.Text!.Count(c => c == separator) + 1 >= columns;

    private static bool HasOpenQuote(string text) => text.Count(c => c == '"') % 2 == 1;
}
