using AttendanceRules.Schools.Reports;

namespace AttendanceRules.Cli.Pages;

/// <summary>A document of sections as a page: title, lead, sections, and its sources at the end.</summary>
internal static class DocumentPage
{
    /// <param name="book">The rules, whose sources are cited.</param>
    /// <param name="document">The document.</param>
    /// <param name="front">What comes before its sections, as HTML; empty: nothing.</param>
    /// <param name="charts">Which chart a table has; null: none has one.</param>
    public static string Of(RuleBook book, ReportDocument document, string front = "", ReportCharts? charts = null)
    {
        var footnotes = new Footnotes(book);
        var blocks = new ReportBlocks(footnotes, charts);
        return PageFrame.Of(document.Title, $"<h1>{Html.Text(document.Title)}{footnotes.Raised(document.Sources)}</h1>\n"
            + $"<p class=\"lead\">{Html.Text(document.About)}. {DayWords.Of(document.AsOf)}.</p>\n{front}"
            + string.Concat(document.Sections.Select(blocks.Of)) + footnotes.End());
    }
}
