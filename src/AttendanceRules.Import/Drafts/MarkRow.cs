namespace AttendanceRules.Import.Drafts;

/// <summary>A row that was added: its session, the code that counts, empty where none does, and what the row has.</summary>
internal readonly record struct MarkRow(MarkKey Key, string Code, string Written);
