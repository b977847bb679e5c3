namespace AttendanceRules.Import.Sheets;

/// <summary>Rows of one kind from one place, read as they are asked for.</summary>
internal sealed record Sheet(string File, IEnumerable<SheetRow> Rows);
