namespace AttendanceRules.Schools.Reports;

/// <summary>A piece of a section of a report: a heading, a table, sentences or a list.</summary>
internal abstract record ReportBlock;
