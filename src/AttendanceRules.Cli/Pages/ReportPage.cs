using AttendanceRules.Advice;
using AttendanceRules.Model.Values;
using AttendanceRules.Schools;
using AttendanceRules.Schools.Reports;
using AttendanceRules.Trusts;

namespace AttendanceRules.Cli.Pages;

/// <summary>A report as a page for its reader.</summary>
internal static class ReportPage
{
    /// <summary>The page of one school.</summary>
    public static string Of(RuleBook book, string kind, SchoolAdvice advice)
    {
        var reader = book.FindReport(kind, advice.AsOf).For;
        var report = book.ReportDocument(kind, advice);
        var charts = new ReportCharts(book, advice);
        return Page(book, report, new FrontPage(book, advice, report, reader).Html(), charts,
            book.Schools.SmallestShown(advice.AsOf));
    }

    /// <summary>The page of several schools beside each other.</summary>
    public static string OfTrust(RuleBook book, string kind, IReadOnlyList<SchoolAdvice> schools) =>
        Page(book, book.TrustDocument(kind, schools), "", null, book.Schools.SmallestShown(schools[0].AsOf));

    private static string Page(RuleBook book, ReportDocument report, string front, ReportCharts? charts, Ratio? least)
    {
        var tables = report.Sections.SelectMany(s => s.Blocks).OfType<ReportTable>();
        var small = least is { } few && tables.Any(IsShort) ? $"<p class=\"note\">Figures of fewer than {few} pupils are not shown, "
            + "nor those by which they could be worked out.</p>\n" : "";
        return DocumentPage.Of(book, report, small + front, charts);
    }

    // It leaves out rows of small numbers, or counts them as fewer than the least.
    private static bool IsShort(ReportTable table) => table.Silent.Any(s => s.Word is Figures.TooFew or SmallNumbers.KeptBack)
        || table.Rows.Any(r => r.Any(c => c.Text.StartsWith(SummedLines.Fewer, StringComparison.Ordinal)));
}
