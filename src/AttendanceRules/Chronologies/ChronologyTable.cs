namespace AttendanceRules.Chronologies;

/// <summary>A table of a chronology. Each row has a cell for each column.</summary>
internal sealed record ChronologyTable(string Title, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows);
