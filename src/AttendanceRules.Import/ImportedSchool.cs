using System.Buffers;
using System.Globalization;
using AttendanceRules.Import.Sheets;
using AttendanceRules.Records;

namespace AttendanceRules.Import;

/// <summary>A school as it was read, and what was understood of it. Never changes.</summary>
/// <param name="School">The school, with the rows that could not be used.</param>
/// <param name="Summary">What was understood of its register.</param>
public sealed record ImportedSchool(SchoolRecord School, ImportSummary Summary)
{
    private static readonly SearchValues<char> FormulaSigns = SearchValues.Create("=+-@\t\r");

    /// <summary>
    /// Writes each row that could not be used as a row of CSV in UTF-8: file, row, column, reason. A cell that a spreadsheet would take
    /// as a formula begins with an apostrophe.
    /// </summary>
    /// <param name="stream">The stream; it stays open.</param>
    public void WriteRejected(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var writer = new StreamWriter(stream, leaveOpen: true);
        CsvWriter.Write(writer, "file", "row", "column", "reason");
        foreach (var row in School.Rejected)
        {
            CsvWriter.Write(
                writer, Plain(row.File), row.Row.ToString(CultureInfo.InvariantCulture), Plain(row.Column), Plain(row.Reason));
        }
    }

    private static string Plain(string text) => text.Length > 0 && FormulaSigns.Contains(text[0]) ? "'" + text : text;
}
