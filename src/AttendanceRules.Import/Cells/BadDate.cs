namespace AttendanceRules.Import.Cells;

/// <summary>A text where a date is needed, and the forms in which it was looked for.</summary>
internal sealed record BadDate(string Text, DateForm Dates);
