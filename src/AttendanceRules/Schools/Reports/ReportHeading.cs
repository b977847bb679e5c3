namespace AttendanceRules.Schools.Reports;

/// <summary>A heading inside a section.</summary>
/// <param name="Text">The heading.</param>
/// <param name="Sources">The clauses that ask for what follows.</param>
internal sealed record ReportHeading(string Text, IReadOnlyList<string> Sources) : ReportBlock;
