namespace AttendanceRules.Import.Drafts;

/// <summary>A rejected row that could have changed what is known of a pupil.</summary>
internal sealed record RowFault(string File, int Number, string Reason);
