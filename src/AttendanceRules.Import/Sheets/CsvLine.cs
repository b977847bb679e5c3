using CsvHelper;

namespace AttendanceRules.Import.Sheets;

/// <summary>One line of a file as cells.</summary>
/// <param name="Number">Its number, the header being line 1.</param>
/// <param name="Cells">Its cells; those beyond the header's are empty or counted by <paramref name="HasMore"/>.</param>
/// <param name="Count">How many cells it has.</param>
/// <param name="HasMore">True when a cell beyond the header's holds something.</param>
/// <param name="Fault">What is wrong with its quotation marks; null: nothing.</param>
/// <param name="Text">The line as written, where it is needed: an opening line and those after it; else null.</param>
internal sealed record CsvLine(int Number, string[] Cells, int Count, bool HasMore, CsvMalformedReason? Fault, string? Text)
{
    /// <summary>True when a quotation mark opens here and is not closed on this line.</summary>
    public bool IsOpen => Fault is CsvMalformedReason.LineBreakInQuotes or CsvMalformedReason.UnterminatedQuote;
}
