namespace AttendanceRules.Import.Cells;

/// <summary>Why a row cannot be used, and which of its columns is to blame; empty for the whole row.</summary>
internal sealed record CellFault(string Column, string Reason)
{
    /// <summary>The date that cannot be read; null: the fault is another.</summary>
    public BadDate? Date { get; init; }
}
