namespace AttendanceRules.Import.Sheets;

/// <summary>Which character separates the cells of a CSV file.</summary>
internal static class CsvDelimiter
{
    private const string Candidates = ",;\t|";
    private const string Hint = "sep=";

    /// <summary>The one that the header line has most often outside quotation marks; a comma where it has none.</summary>
    /// <param name="start">The beginning of the file.</param>
    public static char Of(string start)
    {
        if (HasHint(start))
        {
            return start[Hint.Length];
        }

        var (isQuoted, counts) = (false, new int[Candidates.Length]);
        foreach (var c in start.TakeWhile(c => c is not ('\r' or '\n')))
        {
            isQuoted ^= c == '"';
            var which = isQuoted ? -1 : Candidates.IndexOf(c, StringComparison.Ordinal);
            if (which >= 0)
            {
                counts[which]++;
            }
        }

        return Candidates[Array.IndexOf(counts, counts.Max())];
    }

    /// <summary>Whether the file begins with the line <c>sep=;</c> that names the separator to spreadsheets.</summary>
    public static bool HasHint(string start) =>
        start.StartsWith(Hint, StringComparison.OrdinalIgnoreCase) && start.Length > Hint.Length + 1
            && start[Hint.Length + 1] is ('\r' or '\n');
}
