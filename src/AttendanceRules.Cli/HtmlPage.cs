using Markdig;

namespace AttendanceRules.Cli;

/// <summary>A Markdown document as a page. HTML inside the document is shown as text.</summary>
internal static class HtmlPage
{
    /// <summary>The page.</summary>
    /// <param name="title">Its title, which is the command's own and not read from a file.</param>
    /// <param name="markdown">The document.</param>
    public static string Of(string title, string markdown) =>
        $"<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>{title}</title></head><body>\n"
        + Markdown.ToHtml(markdown, new MarkdownPipelineBuilder().UsePipeTables().DisableHtml().Build()) + "</body></html>\n";
}
