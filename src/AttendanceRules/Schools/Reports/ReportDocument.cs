namespace AttendanceRules.Schools.Reports;

/// <summary>A report with all that it says, before it is written in a format.</summary>
/// <param name="Title">Its title.</param>
/// <param name="AsOf">The day it is about.</param>
/// <param name="About">Which school or schools it is about, and how large.</param>
/// <param name="Lead">The same with the day, in a plain document's line below the title.</param>
/// <param name="Sources">The clauses that ask for it.</param>
/// <param name="Sections">Its sections in order.</param>
internal sealed record ReportDocument(
    string Title, DateOnly AsOf, string About, string Lead, IReadOnlyList<string> Sources, IReadOnlyList<ReportSection> Sections);
