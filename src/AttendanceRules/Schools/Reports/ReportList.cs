namespace AttendanceRules.Schools.Reports;

/// <summary>A list.</summary>
/// <param name="Items">Its items, at least one.</param>
internal sealed record ReportList(IReadOnlyList<string> Items) : ReportBlock;
