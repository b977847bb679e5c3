namespace AttendanceRules.Import.Sheets;

/// <summary>A column as the input names it, and the row that a complaint about it names.</summary>
internal readonly record struct Header(string Text, int Row);
