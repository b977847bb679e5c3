namespace AttendanceRules.Schools.Reports;

/// <summary>A paragraph.</summary>
/// <param name="Text">Its sentences.</param>
internal sealed record ReportText(string Text) : ReportBlock;
