using AttendanceRules.Import.Cells;

namespace AttendanceRules.Import.Sheets;

/// <summary>A table with a header line, from a CSV file or a workbook.</summary>
internal abstract class Table(string file)
{
    public string File => file;

    /// <summary>What kind of file holds it.</summary>
    public abstract string Kind { get; }

    /// <summary>Its lines, read as they are asked for. The header comes first.</summary>
    /// <param name="keepsBlanks">True: blanks at the ends of a cell are kept, since in a string of marks each has its place.</param>
    public abstract IEnumerable<TableLine> Lines(bool keepsBlanks);

    /// <summary>How its cells write dates.</summary>
    /// <param name="mapped">As the mapping says.</param>
    public virtual DateForm Dates(DateForm mapped) => mapped;

    /// <summary>The header line.</summary>
    public string[] Headers() => Lines(keepsBlanks: false).First().Cells;

    protected static string[] Checked(string file, string[] headers) => headers.Length is > 0 and <= Limits.Columns
        ? headers
        : throw new ImportException($"{file} needs a header row of 1 to {Limits.Columns} columns; it has {headers.Length}.");
}
