using AttendanceRules.Import.Cells;

namespace AttendanceRules.Import.Sheets;

/// <summary>Rows of one kind from one place, read as they are asked for.</summary>
internal sealed record Sheet(string File, IEnumerable<SheetRow> Rows)
{
    /// <summary>How its rows write dates; null: as the mapping says.</summary>
    public DateForm? Dates { get; init; }
}
