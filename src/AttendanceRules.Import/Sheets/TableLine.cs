namespace AttendanceRules.Import.Sheets;

/// <summary>
/// One line of a table: its number as a complaint names it, its cells, and what makes it unreadable as a whole, if anything.
/// </summary>
internal sealed record TableLine(int Number, string[] Cells, string? Fault = null);
