namespace AttendanceRules.Schools.Reports;

/// <summary>A section of a report.</summary>
/// <param name="Title">Its heading; empty: it has none.</param>
/// <param name="Sources">The clauses that ask for it.</param>
/// <param name="Blocks">What it holds, in order.</param>
internal sealed record ReportSection(string Title, IReadOnlyList<string> Sources, IReadOnlyList<ReportBlock> Blocks);
