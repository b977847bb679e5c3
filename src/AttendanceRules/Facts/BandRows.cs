namespace AttendanceRules.Facts;

/// <summary>One edition of a band's rows, in force from its first to its last day, both included.</summary>
internal sealed record BandRows(DateOnly From, DateOnly? To, IReadOnlyList<BandRow> Rows);
