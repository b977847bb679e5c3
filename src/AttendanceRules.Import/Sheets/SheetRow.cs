using AttendanceRules.Import.Cells;

namespace AttendanceRules.Import.Sheets;

/// <summary>
/// One row of a sheet: its number as a complaint names it, its cells, and what makes it unreadable as a whole, if anything.
/// </summary>
internal sealed record SheetRow(int Number, string[] Cells, SheetColumns Columns)
{
    public string? Fault { get; init; }

    /// <summary>The column to blame for the fault; empty for the whole row.</summary>
    public string FaultColumn { get; init; } = "";

    /// <summary>The date that is the fault; null: the fault is another.</summary>
    public BadDate? FaultDate { get; init; }

    public string this[string column] => Columns[column] is { } position && position < Cells.Length ? Cells[position] : "";
}
